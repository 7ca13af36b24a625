// Handing a tree back to the queue.
import { reviewIdSchema, reviewSummarySchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { returnReview } from '@/lib/server/reviews/return-review'

export const POST = route({ input: reviewIdSchema, output: reviewSummarySchema }, returnReview)
