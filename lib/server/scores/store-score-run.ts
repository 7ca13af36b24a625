// Stores a score run with its parts, and puts the jobs that work them on the queue, in the caller's transaction.
import { METRIC_VERSION } from '@/lib/core/domain/score'
import type { ScoreFilter } from '@/lib/core/domain/score-run'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { insertRows } from '../insert-rows'
import { enqueueScoreRun } from './enqueue-score-run'

/** What one transaction scores: a second or so of work, and all that is lost where a worker dies. */
const TREES_PER_CHUNK = 250

type NewScoreRun = { graphId: number; filter: ScoreFilter; treeIds: readonly number[] }

/** The run's id. Call prepareQueue before the transaction. */
export async function storeScoreRun(ctx: Context, tx: Tx, { graphId, filter, treeIds }: NewScoreRun): Promise<number> {
  const { id: runId } = await tx.scoreRun.create({
    data: { graphId, metricVersion: METRIC_VERSION, filter, createdById: ctx.actor.id, createdAt: ctx.now },
    select: { id: true },
  })
  const chunks = [...inBatches(treeIds, TREES_PER_CHUNK)].map((ids, ordinal) => {
    return { run_id: runId, ordinal, tree_ids: ids, state: 'open', scored: 0, kept: 0 }
  })
  await insertRows(tx, 'score_chunks', chunks)
  await enqueueScoreRun(tx, runId, chunks.length)
  const detail = { graphId, filter, trees: treeIds.length }
  await recordEvent(ctx, tx, { action: 'create-score-run', subject: 'score-run', subjectId: runId, detail })
  return runId
}
