// Review rounds, and opening one.
import { pageOf } from '@/lib/core/domain/page'
import { openRoundSchema, roundSchema } from '@/lib/core/domain/round'
import { listRoundsSchema, roundSummarySchema } from '@/lib/core/domain/round-list'
import { route } from '@/lib/server/http'
import { listRounds } from '@/lib/server/rounds/list-rounds'
import { openRound } from '@/lib/server/rounds/open-round'

export const GET = route({ input: listRoundsSchema, output: pageOf(roundSummarySchema) }, listRounds)
export const POST = route({ input: openRoundSchema, output: roundSchema }, openRound)
