// Puts the open items of a run on the queue that have no job waiting there.
import type { Tx } from '../db'
import { enqueueRunItems, type QueuedItem } from './enqueue-run-items'

/**
 * `countsInHand`: a job in hand counts too, as in a run that runs. Where it did not run, or failed items were opened, jobs in hand may be about
 * to end without working their item again; another job for each is harmless. The caller has the run's row locked.
 */
export async function enqueueOpenItems(
  tx: Tx,
  runId: number,
  { countsInHand }: { countsInHand: boolean },
): Promise<void> {
  const items = await tx.$queryRaw<QueuedItem[]>`
    SELECT i.id, i.ordinal FROM run_items i
    WHERE i.run_id = ${runId} AND i.state = 'open' AND i.id NOT IN (
      SELECT (j.data->>'itemId')::int FROM pgboss.job j
      WHERE j.name = 'run-item' AND (j.state IN ('created', 'retry') OR (j.state = 'active' AND ${countsInHand}))
        AND j.data->>'itemId' IS NOT NULL)
    ORDER BY i.ordinal`
  await enqueueRunItems(tx, runId, items)
}
