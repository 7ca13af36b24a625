// Hands a tree back to the queue; the verdicts given so far stay stored and are not used.
import { allow } from '@/lib/core/domain/policy'
import type { ReviewSummary } from '@/lib/core/domain/review'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { refreshReviewState } from '../rounds/refresh-review-state'
import { lockOwnReview, requireOpenReview } from './find-own-review'
import { freeSlot } from './free-slot'
import { getReviewSummary } from './review-summary'

export async function returnReview(ctx: Context, input: { reviewId: number }): Promise<ReviewSummary> {
  allow(ctx.actor, 'review')
  return ctx.db.$transaction(async (tx) => {
    const review = await lockOwnReview(ctx, tx, input.reviewId)
    requireOpenReview(review)
    await tx.review.update({ where: { id: review.id }, data: { state: 'expired' } })
    await tx.reviewSlot.update({ where: { id: review.slot.id }, data: freeSlot })
    await refreshReviewState(tx, [review.treeId])
    await recordEvent(ctx, tx, { action: 'return-review', subject: 'review', subjectId: review.id })
    return getReviewSummary(tx, review.id)
  })
}
