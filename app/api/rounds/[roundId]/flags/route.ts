// Turns that reviewers of a round flag as unsafe or cannot judge.
import { pageOf } from '@/lib/core/domain/page'
import { flaggedTurnSchema, listFlagsSchema } from '@/lib/core/domain/round-progress'
import { route } from '@/lib/server/http'
import { listFlags } from '@/lib/server/rounds/list-flags'

export const GET = route({ input: listFlagsSchema, output: pageOf(flaggedTurnSchema) }, listFlags)
