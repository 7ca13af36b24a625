// Puts the open items of a run on the queue that have no job waiting there.
import type { Tx } from '../db'
import { enqueueRunItems, type QueuedItem } from './enqueue-run-items'

/**
 * Of a run that runs, a job in hand counts too. Where it did not run, jobs in hand may be about to end without having worked their item;
 * another job for each is harmless. The caller has the run's row locked.
 */
export async function enqueueOpenItems(tx: Tx, runId: number, { isRunning }: { isRunning: boolean }): Promise<void> {
  const items = await tx.$queryRaw<QueuedItem[]>`
    SELECT i.id, i.ordinal FROM run_items i
    WHERE i.run_id = ${runId} AND i.state = 'open' AND i.id NOT IN (
      SELECT (j.data->>'itemId')::int FROM pgboss.job j
      WHERE j.name = 'run-item' AND (j.state IN ('created', 'retry') OR (j.state = 'active' AND ${isRunning}))
        AND j.data->>'itemId' IS NOT NULL)
    ORDER BY i.ordinal`
  await enqueueRunItems(tx, runId, items)
}
