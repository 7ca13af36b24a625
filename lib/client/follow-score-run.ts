// Follows a score run that something else asked for, wherever the person goes meanwhile, and reads scores anew when it has ended.
import type { QueryClient } from '@tanstack/react-query'
import { type ScoreRun, scoreRunSchema } from '@/lib/core/domain/score-run'
import { api } from './api'
import { readScoresAnew } from './scores'

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 10_000
/** A run that takes longer is followed on its own page. */
const FOLLOWED_MS = 1_800_000

const look = (runId: number) => api(scoreRunSchema, `/api/scores/${runId}`)

/** Asks less and less often. Where the run cannot be read, or takes too long, what shows scores is read anew all the same. */
export async function followScoreRun(
  client: QueryClient,
  runId: number,
  read: (runId: number) => Promise<Pick<ScoreRun, 'state'>> = look,
): Promise<void> {
  let pause = FIRST_PAUSE_MS
  for (let waited = 0; waited < FOLLOWED_MS; waited += pause) {
    await new Promise((resume) => setTimeout(resume, pause))
    const run = await read(runId).catch(() => null)
    if (run?.state !== 'running') break
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)
  }
  await readScoresAnew(client)
}
