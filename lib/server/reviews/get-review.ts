// What a reviewer sees of their own review: case, turns and own verdicts; nothing of scores, truth or other people.
import { allow } from '@/lib/core/domain/policy'
import type { ReviewView } from '@/lib/core/domain/review'
import type { Context } from '../context'
import { loadGuidelinesInForce } from '../guidelines/load-guidelines-in-force'
import { findOwnReview } from './find-own-review'
import { loadNotes } from './load-notes'
import { toReviewCase } from './review-case'
import { loadReviewTree } from './load-review-tree'

export async function getReview(ctx: Context, input: { reviewId: number }): Promise<ReviewView> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, input.reviewId)
  const [caseRow, tree, notes, guidelines] = await Promise.all([
    ctx.db.case.findUniqueOrThrow({ where: { id: review.caseId } }),
    loadReviewTree(ctx.db, review),
    loadNotes(ctx, review),
    loadGuidelinesInForce(ctx, review.round.id),
  ])
  const holdsLease = review.slot.holderId === review.reviewerId && review.state === 'in_progress'
  const { id, name, isSimulated, isProspective, showsTruth } = review.round
  return {
    id: review.id,
    round: { id, name, guidelines: guidelines.text, guidelineVersion: guidelines.version, isSimulated, isProspective },
    treeId: review.treeId,
    state: review.state === 'in_progress' && !holdsLease ? 'expired' : review.state,
    leaseUntil: holdsLease ? (review.slot.leaseUntil?.toISOString() ?? null) : null,
    submittedAt: review.submittedAt?.toISOString() ?? null,
    revealedAt: review.truthSeenAt?.toISOString() ?? null,
    case: toReviewCase(caseRow),
    ...(showsTruth ? { truth: caseRow.diagnosisLabel } : {}),
    ...tree,
    ...notes,
  }
}
