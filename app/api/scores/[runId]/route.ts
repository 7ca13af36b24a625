// /api/scores/[runId]: one run.
import { scoreRunIdSchema, scoreRunSchema } from '@/lib/core/domain/score-run'
import { route } from '@/lib/server/http'
import { getScoreRun } from '@/lib/server/scores/get-score-run'

export const GET = route({ input: scoreRunIdSchema, output: scoreRunSchema }, getScoreRun)
