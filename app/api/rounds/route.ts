// Review rounds, and opening one.
import { z } from 'zod'
import { openRoundSchema, roundSchema } from '@/lib/core/domain/round'
import { route } from '@/lib/server/http'
import { listRounds } from '@/lib/server/rounds/list-rounds'
import { openRound } from '@/lib/server/rounds/open-round'

export const GET = route({ input: z.object({}), output: z.object({ items: z.array(roundSchema) }) }, listRounds)
export const POST = route({ input: openRoundSchema, output: roundSchema }, openRound)
