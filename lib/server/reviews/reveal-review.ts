// Shows a reviewer, after submission, the truth, the scores and the filter's decisions; every reveal is logged.
import { allow } from '@/lib/core/domain/policy'
import type { ReviewReveal } from '@/lib/core/domain/review'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { loadTreeTrajectories } from '../trees/load-tree-trajectories'
import { findOwnReview } from './find-own-review'
import { loadReviewTree } from './load-review-tree'
import { requireOpenEyes } from './require-open-eyes'

/** Throws `blinded` before submission, and while the same person reads the same case again. */
export async function revealReview(ctx: Context, input: { reviewId: number }): Promise<ReviewReveal> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, input.reviewId)
  await requireOpenEyes(ctx, review)
  const { diagnosisLabel } = await ctx.db.case.findUniqueOrThrow({
    where: { id: review.caseId },
    select: { diagnosisLabel: true },
  })
  const { turns } = await loadReviewTree(ctx.db, review)
  const visible = new Set(turns.map((turn) => turn.id))
  const trajectories = await loadTreeTrajectories(ctx.db, review.treeId)
  await ctx.db.$transaction(async (tx) => {
    await tx.review.updateMany({ where: { id: review.id, revealedAt: null }, data: { revealedAt: ctx.now } })
    await recordEvent(ctx, tx, { action: 'reveal-review', subject: 'review', subjectId: review.id })
  })
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
