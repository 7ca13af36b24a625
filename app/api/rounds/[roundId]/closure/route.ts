// Closing a round.
import { roundIdSchema, roundSchema } from '@/lib/core/domain/round'
import { route } from '@/lib/server/http'
import { closeRound } from '@/lib/server/rounds/close-round'

export const POST = route({ input: roundIdSchema, output: roundSchema }, closeRound)
