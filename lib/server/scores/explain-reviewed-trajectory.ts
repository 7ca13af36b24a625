// Explains the score of a trajectory to the reviewer who has submitted their review of its tree; a look is a reveal, and logged.
import type { ReviewExplanationInput, TrajectoryExplanation } from '@/lib/core/domain/explanation'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { findOwnReview } from '../reviews/find-own-review'
import { markRevealed } from '../reviews/mark-revealed'
import { requireOpenEyes } from '../reviews/require-open-eyes'
import { explainScore, loadScoredPath } from './explain-score'

/** Throws `blinded` before submission and while the same case is read again, and `not-found` for a path through anybody else's edit. */
export async function explainReviewedTrajectory(
  ctx: Context,
  { reviewId, leafId }: ReviewExplanationInput,
): Promise<TrajectoryExplanation> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, reviewId)
  await requireOpenEyes(ctx.db, review)
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
  await markRevealed(ctx, review, { action: 'explain-review', detail: { leafId } })
  return explanation
}
