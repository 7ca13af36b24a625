// Handing a tree back to the queue.
import { returnReviewSchema, reviewSummarySchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { returnReview } from '@/lib/server/reviews/return-review'

export const POST = route({ input: returnReviewSchema, output: reviewSummarySchema }, returnReview)
