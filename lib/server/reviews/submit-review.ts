// Submits a review whose every turn is decided, and settles the tree when it was the last one awaited.
import { openTurnIds } from '@/lib/core/domain/judgement'
import { allow } from '@/lib/core/domain/policy'
import type { ReviewSummary } from '@/lib/core/domain/review'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { settleTree } from '../rounds/settle-tree'
import { lockOwnReview, requireOpenReview } from './find-own-review'
import { loadReviewNodes } from './load-review-nodes'
import { getReviewSummary } from './review-summary'

/** Submitting twice answers as the first time. Throws `incomplete-review` naming every open turn. */
export async function submitReview(ctx: Context, input: { reviewId: number }): Promise<ReviewSummary> {
  allow(ctx.actor, 'review')
  return ctx.db.$transaction(async (tx) => {
    const review = await lockOwnReview(ctx, tx, input.reviewId)
    if (review.state === 'submitted') return getReviewSummary(tx, review.id)
    requireOpenReview(review)
    const { nodes, allNodes, verdicts } = await loadReviewNodes(tx, review)
    const open = openTurnIds(allNodes, verdicts)
    if (open.length > 0) {
      // Turns that are still hidden are counted, and not named.
      const inSight = new Set(nodes.map((node) => node.id))
      const named = open.filter((turnId) => inSight.has(turnId))
      const defects = named.map((turnId) => ({ pointer: turnId, detail: 'no verdict yet' }))
      throw new DomainError('incomplete-review', `${open.length} of ${allNodes.length} turns have no verdict yet.`, {
        defects,
      })
    }
    await tx.review.update({ where: { id: review.id }, data: { state: 'submitted', submittedAt: ctx.now } })
    await tx.reviewSlot.update({ where: { id: review.slot.id }, data: { state: 'submitted', leaseUntil: null } })
    await recordEvent(ctx, tx, { action: 'submit-review', subject: 'review', subjectId: review.id })
    // Gold items and repeats measure their reader and make no labels.
    if (review.slot.kind === 'sample') await settleTree(ctx, tx, { roundId: review.round.id, treeId: review.treeId })
    return getReviewSummary(tx, review.id)
  })
}
