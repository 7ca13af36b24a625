// One review round.
import { roundIdSchema, roundSchema } from '@/lib/core/domain/round'
import { route } from '@/lib/server/http'
import { getRound } from '@/lib/server/rounds/get-round'

export const GET = route({ input: roundIdSchema, output: roundSchema }, getRound)
