// Submitting a review.
import { reviewIdSchema, reviewSummarySchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { submitReview } from '@/lib/server/reviews/submit-review'

export const POST = route({ input: reviewIdSchema, output: reviewSummarySchema }, submitReview)
