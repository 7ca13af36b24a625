// The queue of the signed-in reviewer, and claiming the next tree.
import { z } from 'zod'
import { claimReviewSchema, queueSchema } from '@/lib/core/domain/review'
import { route } from '@/lib/server/http'
import { claimReview } from '@/lib/server/reviews/claim-review'
import { getQueue } from '@/lib/server/reviews/get-queue'

const claimedSchema = z.object({ reviewId: z.number().int().nullable() })
export const GET = route({ input: z.object({}), output: queueSchema }, getQueue)
export const POST = route({ input: claimReviewSchema, output: claimedSchema }, claimReview)
