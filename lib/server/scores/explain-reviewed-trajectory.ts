// Explains the score of a trajectory to the reviewer who has submitted their review of its tree; every look is logged.
import type { ReviewExplanationInput, TrajectoryExplanation } from '@/lib/core/domain/explanation'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { findOwnReview } from '../reviews/find-own-review'
import { requireOpenEyes } from '../reviews/require-open-eyes'
import { explainScore, loadScoredPath } from './explain-score'

/** Throws `blinded` before submission and while the same case is read again, and `not-found` for a path through anybody else's edit. */
export async function explainReviewedTrajectory(
  ctx: Context,
  { reviewId, leafId }: ReviewExplanationInput,
): Promise<TrajectoryExplanation> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, reviewId)
  await requireOpenEyes(ctx, review)
  const { treeId, reviewerId } = review
  const leaf = await ctx.db.turn.findUnique({
    where: { treeId_key: { treeId, key: leafId } },
    select: { ordinal: true, authorId: true },
  })
  const isOthers = ({ authorId }: { authorId: number | null }) => authorId !== null && authorId !== reviewerId
  const missing = new DomainError('not-found', `The tree you reviewed has no trajectory that ends with "${leafId}".`)
  if (!leaf || isOthers(leaf)) throw missing
  const scored = await loadScoredPath(ctx.db, { treeId, leafOrdinal: leaf.ordinal })
  if (scored.path.some(isOthers)) throw missing
  const explanation = await explainScore(ctx.db, scored)
  const entry = { action: 'explain-review', subject: 'review', subjectId: review.id, detail: { leafId } }
  await ctx.db.$transaction((tx) => recordEvent(ctx, tx, entry))
  return explanation
}
