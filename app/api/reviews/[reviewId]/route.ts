// One review of one’s own, blind.
import { reviewIdSchema, reviewViewSchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { getReview } from '@/lib/server/reviews/get-review'

export const GET = route({ input: reviewIdSchema, output: reviewViewSchema }, getReview)
