// The guidelines in force in the round of one's own review, for whoever opened the tree under an earlier version.
import type { GuidelinesInForce } from '@/lib/core/domain/guideline'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { loadGuidelinesInForce } from '../guidelines/load-guidelines-in-force'
import { findOwnReview } from './find-own-review'

export async function getReviewGuidelines(ctx: Context, input: { reviewId: number }): Promise<GuidelinesInForce> {
  allow(ctx.actor, 'review')
  const { round } = await findOwnReview(ctx, ctx.db, input.reviewId)
  return loadGuidelinesInForce(ctx, round.id)
}
