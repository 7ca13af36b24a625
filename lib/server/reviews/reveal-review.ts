// Shows a reviewer, after submission, the truth, the scores and the filter's decisions; every reveal is logged.
import { allow } from '@/lib/core/domain/policy'
import type { ReviewReveal } from '@/lib/core/domain/review'
import type { Context } from '../context'
import { loadTreeTrajectories } from '../trees/load-tree-trajectories'
import { findOwnReview } from './find-own-review'
import { markRevealed } from './mark-revealed'
import { seenBy } from './seen-by'

/** Throws `blinded` before submission, and while the same person reads the same case again. */
export async function revealReview(ctx: Context, input: { reviewId: number }): Promise<ReviewReveal> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, input.reviewId)
  await markRevealed(ctx, review, { action: 'reveal-review' })
  const { diagnosisLabel } = await ctx.db.case.findUniqueOrThrow({
    where: { id: review.caseId },
    select: { diagnosisLabel: true },
  })
  const turns = await ctx.db.turn.findMany({ where: seenBy(review), select: { key: true } })
  const visible = new Set(turns.map(({ key }) => key))
  const trajectories = await loadTreeTrajectories(ctx.db, review.treeId)
  return {
    reviewId: review.id,
    diagnosis: diagnosisLabel,
    trajectories: trajectories.flatMap(({ leafId, score, decision, filter }) => {
      if (!score || !decision || !visible.has(leafId)) return []
      // The key of a tree may name its teacher.
      const { treeId: _key, ...shown } = score
      return [{ ...shown, decision, filter }]
    }),
  }
}
