// /api/runs/[runId]/state: pauses, resumes, ends or retries one run.
import { changeRunSchema, runDetailSchema } from '@/lib/core/domain/run'
import { route } from '@/lib/server/http'
import { changeRun } from '@/lib/server/runs/change-run'

export const POST = route({ input: changeRunSchema, output: runDetailSchema }, changeRun)
