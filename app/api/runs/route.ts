// /api/runs: syntheses, extractions and evaluations under way and done; they are started where their results are asked for.
import { pageOf } from '@/lib/core/domain/page'
import { listRunsSchema, runSchema } from '@/lib/core/domain/run'
import { route } from '@/lib/server/http'
import { listRuns } from '@/lib/server/runs/list-runs'

export const GET = route({ input: listRunsSchema, output: pageOf(runSchema) }, listRuns)
