// Turns that the metrics flag.
import { flaggedTurnSchema, listFlaggedTurnsSchema } from '@/lib/core/domain/audit-row'
import { pageOf } from '@/lib/core/domain/page'
import { route } from '@/lib/server/http'
import { listFlaggedTurns } from '@/lib/server/quality/list-flagged-turns'

export const GET = route({ input: listFlaggedTurnsSchema, output: pageOf(flaggedTurnSchema) }, listFlaggedTurns)
