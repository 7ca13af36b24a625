// Puts one job per item of a run on the queue.
import { fromPrisma } from 'pg-boss'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { queue } from '../jobs/queue'

const JOBS_PER_STATEMENT = 1000

/** Items that somebody waits for in front of a screen have a queue of their own. */
export type ItemQueue = 'run-item' | 'continue-branch'
export type QueuedItem = { id: number; ordinal: number }

/** Early items go first, whichever run they are of: a short run asked for beside a long one does not wait for its end. */
export async function enqueueRunItems(
  tx: Tx,
  runId: number,
  items: readonly QueuedItem[],
  { startAfterSeconds = 0, queueName = 'run-item' }: { startAfterSeconds?: number; queueName?: ItemQueue } = {},
): Promise<void> {
  const boss = await queue()
  for (const batch of inBatches(items, JOBS_PER_STATEMENT)) {
    await boss.insert(
      queueName,
      batch.map(({ id, ordinal }) => ({
        data: { runId, itemId: id },
        priority: -ordinal,
        startAfter: startAfterSeconds,
      })),
      { db: fromPrisma(tx) },
    )
  }
}
