// The signed-in reviewer's own reviews.
import { listOwnReviewsSchema, ownReviewSchema } from '@/lib/core/domain/own-review'
import { pageOf } from '@/lib/core/domain/page'
import { route } from '@/lib/server/http'
import { listOwnReviews } from '@/lib/server/reviews/list-own-reviews'

export const GET = route({ input: listOwnReviewsSchema, output: pageOf(ownReviewSchema) }, listOwnReviews)
