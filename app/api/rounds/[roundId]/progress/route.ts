// How a round goes, and how each of its reviewers works.
import { roundIdSchema } from '@/lib/core/domain/round'
import { roundProgressSchema } from '@/lib/core/domain/round-progress'
import { route } from '@/lib/server/http'
import { getRoundProgress } from '@/lib/server/rounds/get-round-progress'

export const GET = route({ input: roundIdSchema, output: roundProgressSchema }, getRoundProgress)
