// Times the whole scoring job: from the wish to the last score, decision and count, in one process.
import { createScoreRunSchema } from '@/lib/core/domain/score-run'
import type { Context } from '@/lib/server/context'
import { createScoreRun } from '@/lib/server/scores/create-score-run'
import { getScoreRun } from '@/lib/server/scores/get-score-run'
import { workScoreRun } from '@/lib/server/scores/work-score-run'

/** Seconds. Throws where the run left a trajectory without a new score. */
export async function measureJob(ctx: Context): Promise<number> {
  const trajectories = await ctx.db.trajectory.count()
  const started = performance.now()
  const { id: runId } = await createScoreRun(ctx, createScoreRunSchema.parse({}))
  await workScoreRun(ctx, { runId })
  const seconds = (performance.now() - started) / 1000
  const run = await getScoreRun(ctx, { runId })
  if (run.state !== 'done' || run.scored !== trajectories)
    throw new Error(`the run is not whole: ${JSON.stringify(run)}`)
  return seconds
}
