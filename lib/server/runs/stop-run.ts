// Stops a run by itself, with the reason; a person may resume it.
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'

/** Does nothing where it does not run any more. */
export async function stopRun(ctx: Context, runId: number, reason: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.run.updateMany({
      where: { id: runId, state: 'running' },
      data: { state: 'stopped', reason },
    })
    if (count > 0)
      await recordEvent(ctx, tx, { action: 'stop-run', subject: 'run', subjectId: runId, detail: { reason } })
  })
}
