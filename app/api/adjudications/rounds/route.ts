// Rounds that have disputes.
import { z } from 'zod'
import { disputedRoundSchema } from '@/lib/core/domain/adjudication'
import { listDisputedRounds } from '@/lib/server/adjudications/list-disputed-rounds'
import { route } from '@/lib/server/http'

const listSchema = z.object({ items: z.array(disputedRoundSchema) })
export const GET = route({ input: z.object({}), output: listSchema }, listDisputedRounds)
