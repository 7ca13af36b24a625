// What a reviewer sees of their own review: case, turns and own verdicts; nothing of scores, truth or other people.
import { allow } from '@/lib/core/domain/policy'
import type { ReviewView } from '@/lib/core/domain/review'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { findOwnReview } from './find-own-review'
import { loadNotes } from './load-notes'
import { loadReviewTree } from './load-review-tree'

export async function getReview(ctx: Context, input: { reviewId: number }): Promise<ReviewView> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, input.reviewId)
  const [caseRow, tree, notes] = await Promise.all([
    ctx.db.case.findUniqueOrThrow({ where: { id: review.caseId } }),
    loadReviewTree(ctx.db, review),
    loadNotes(ctx, review),
  ])
  const { title, specialty, observation, menu } = toCase(caseRow)
  const holdsLease = review.slot.holderId === review.reviewerId && review.state === 'in_progress'
  const { id, name, guidelines, guidelineVersion, isSimulated, isProspective, showsTruth } = review.round
  return {
    id: review.id,
    round: { id, name, guidelines, guidelineVersion, isSimulated, isProspective },
    treeId: review.treeId,
    state: review.state === 'in_progress' && !holdsLease ? 'expired' : review.state,
    leaseUntil: holdsLease ? (review.slot.leaseUntil?.toISOString() ?? null) : null,
    submittedAt: review.submittedAt?.toISOString() ?? null,
    revealedAt: review.truthSeenAt?.toISOString() ?? null,
    case: { title, specialty, observation, menu: menu.map(({ test, synonyms }) => ({ test, synonyms })) },
    ...(showsTruth ? { truth: caseRow.diagnosisLabel } : {}),
    ...tree,
    ...notes,
  }
}
