// Puts the jobs of a score run on the queue: as many as workers may join it.
import type { Tx } from '../db'
import { enqueue } from '../jobs/queue'

/** A job belongs to no part; those that find nothing left end at once. */
const JOBS_MAX = 8

export async function enqueueScoreRun(tx: Tx, runId: number, openChunks: number): Promise<void> {
  for (let job = 0; job < Math.min(JOBS_MAX, openChunks); job += 1) await enqueue(tx, 'score-run', { runId })
}
