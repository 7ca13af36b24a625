// How the review states of a tree are called on screen.
import type { TreeReviewState } from '@/lib/core/domain/tree-list'

export const reviewStateName: Record<TreeReviewState, string> = {
  unqueued: 'Not drawn',
  queued: 'Waiting',
  in_review: 'In review',
  adjudication: 'In adjudication',
  decided: 'Decided',
}
