// Truth and scores of a submitted review.
import { reviewIdSchema, reviewRevealSchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { revealReview } from '@/lib/server/reviews/reveal-review'

export const GET = route({ input: reviewIdSchema, output: reviewRevealSchema }, revealReview)
