// /api/scores/[runId]/cancellation: stops one run.
import { scoreRunIdSchema, scoreRunSchema } from '@/lib/core/domain/score-run'
import { route } from '@/lib/server/http'
import { cancelScoreRun } from '@/lib/server/scores/cancel-score-run'

export const POST = route({ input: scoreRunIdSchema, output: scoreRunSchema }, cancelScoreRun)
