// /api/runs/[runId]: one run.
import { runDetailSchema, runIdSchema } from '@/lib/core/domain/run'
import { route } from '@/lib/server/http'
import { getRun } from '@/lib/server/runs/get-run'

export const GET = route({ input: runIdSchema, output: runDetailSchema }, getRun)
