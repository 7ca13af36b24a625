// Leaves an item to others: to the run's resumption where it does not run, to a new job where it does.
import type { Context } from '../context'
import { enqueueRunItems, type QueuedItem } from './enqueue-run-items'

/**
 * The lock on the run's row makes the order certain: either the resumption comes later and finds the item without a waiting job, or
 * it came before and is seen here. A job more than needed does no harm; one too few would leave the item open for ever.
 */
export async function leaveRunItem(
  ctx: Context,
  item: QueuedItem & { runId: number },
  { startAfterSeconds = 0 } = {},
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const [run] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM runs WHERE id = ${item.runId} FOR SHARE`
    if (run?.state === 'running') await enqueueRunItems(tx, item.runId, [item], { startAfterSeconds })
  })
}
