// /api/scores/[runId]/resumption: goes on with one run.
import { scoreRunIdSchema, scoreRunSchema } from '@/lib/core/domain/score-run'
import { route } from '@/lib/server/http'
import { resumeScoreRun } from '@/lib/server/scores/resume-score-run'

export const POST = route({ input: scoreRunIdSchema, output: scoreRunSchema }, resumeScoreRun)
