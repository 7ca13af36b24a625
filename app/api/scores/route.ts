// /api/scores: runs that score stored trees.
import { pageOf } from '@/lib/core/domain/page'
import { createScoreRunSchema, listScoreRunsSchema, scoreRunSchema } from '@/lib/core/domain/score-run'
import { route } from '@/lib/server/http'
import { createScoreRun } from '@/lib/server/scores/create-score-run'
import { listScoreRuns } from '@/lib/server/scores/list-score-runs'

export const GET = route({ input: listScoreRunsSchema, output: pageOf(scoreRunSchema) }, listScoreRuns)
export const POST = route({ input: createScoreRunSchema, output: scoreRunSchema }, createScoreRun)
