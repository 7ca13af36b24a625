// Ends a run that has no open item left.
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'

/** Idempotent: the update locks the run's row, so that of two that finish its last items exactly one ends it. */
export async function finishRun(ctx: Context, runId: number): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const ended = await tx.$executeRaw`
      UPDATE runs SET state = 'done', finished_at = now() WHERE id = ${runId} AND state = 'running'
        AND NOT EXISTS (SELECT 1 FROM run_items WHERE run_id = ${runId} AND state = 'open')`
    if (ended > 0) await recordEvent(ctx, tx, { action: 'finish-run', subject: 'run', subjectId: runId })
  })
}
