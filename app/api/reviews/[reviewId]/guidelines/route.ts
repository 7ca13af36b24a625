// The guidelines in force for one's own review.
import { guidelinesInForceSchema } from '@/lib/core/domain/guideline'
import { reviewIdSchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { getReviewGuidelines } from '@/lib/server/reviews/get-review-guidelines'

export const GET = route({ input: reviewIdSchema, output: guidelinesInForceSchema }, getReviewGuidelines)
