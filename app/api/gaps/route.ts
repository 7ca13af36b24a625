// The worklist of gaps.
import { gapPageSchema, listGapsSchema } from '@/lib/core/domain/gap'
import { listGaps } from '@/lib/server/gaps/list-gaps'
import { route } from '@/lib/server/http'

export const GET = route({ input: listGapsSchema, output: gapPageSchema }, listGaps)
