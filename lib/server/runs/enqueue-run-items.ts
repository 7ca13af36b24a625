// Puts one job per item of a run on the queue.
import { fromPrisma } from 'pg-boss'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { queue } from '../jobs/queue'

const JOBS_PER_STATEMENT = 1000

export async function enqueueRunItems(tx: Tx, runId: number, itemIds: readonly number[]): Promise<void> {
  const boss = await queue()
  for (const ids of inBatches(itemIds, JOBS_PER_STATEMENT)) {
    await boss.insert(
      'run-item',
      ids.map((itemId) => ({ data: { runId, itemId } })),
      { db: fromPrisma(tx) },
    )
  }
}
