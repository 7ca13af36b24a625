// Gives a tree back to the queue, skipped for now or declined for good; the verdicts given so far stay stored and are not used.
import { allow } from '@/lib/core/domain/policy'
import type { ReturnReview, ReviewSummary } from '@/lib/core/domain/review'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { refreshReviewState } from '../rounds/refresh-review-state'
import { lockOwnReview, requireOpenReview } from './find-own-review'
import { freeSlot } from './free-slot'
import { getReviewSummary } from './review-summary'

export async function returnReview(ctx: Context, input: ReturnReview): Promise<ReviewSummary> {
  allow(ctx.actor, 'review')
  return ctx.db.$transaction(async (tx) => {
    const review = await lockOwnReview(ctx, tx, input.reviewId)
    requireOpenReview(review)
    await tx.review.update({
      where: { id: review.id },
      data: { state: 'expired', declinedAt: input.isDeclined ? ctx.now : null, returnReason: input.reason || null },
    })
    await tx.reviewSlot.update({ where: { id: review.slot.id }, data: freeSlot })
    await refreshReviewState(tx, [review.treeId])
    await recordEvent(ctx, tx, {
      action: 'return-review',
      subject: 'review',
      subjectId: review.id,
      detail: { isDeclined: input.isDeclined, reason: input.reason },
    })
    return getReviewSummary(tx, review.id)
  })
}
