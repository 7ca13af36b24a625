// Scores one part of a run in one transaction: claimed, computed, stored and counted together, or not at all.
import { z } from 'zod'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { log } from '../log'
import { inBulkTransaction, type Sql } from '../sql'
import { holdFilter } from './hold-filter'
import { finishScoreRun } from './finish-score-run'
import { loadScoring } from './load-scoring'
import { scoreWith } from './score-with'
import type { ScoreCounts } from './store-scores'

export type ChunkDone = ScoreCounts & { trees: number; failed: boolean }
type Claimed = { ordinal: number; treeIds: number[]; graphId: number }

/** Trees read, computed and written together within the part. */
const BATCH = 125

/**
 * Null where the run has no open part that nobody else is at, or runs no more. A worker that dies leaves its part open. A part whose content
 * cannot be scored is set aside with the reason; where the database failed, the error is the caller's.
 */
export async function workScoreChunk(ctx: Context, runId: number): Promise<ChunkDone | null> {
  const hand: { claimed: Claimed | null } = { claimed: null }
  try {
    const done = await inBulkTransaction(async (sql) => {
      hand.claimed = await claim(sql, runId)
      return hand.claimed && scoreClaimed(ctx, sql, hand.claimed, runId)
    })
    // Also where nothing was open: whoever worked the last part may have died, or the run been stopped, before it was ended.
    await finishScoreRun(ctx, runId)
    return done
  } catch (error) {
    if (!hand.claimed || !isOfContent(error)) throw error
    await markFailed(ctx, runId, hand.claimed, error)
    return { trees: hand.claimed.treeIds.length, scored: 0, kept: 0, failed: true }
  }
}

/** SQLSTATE classes of values that do not fit and of broken constraints. */
const contentStates = /^2[23]/

/** What would fail again: a case or tree that cannot be read or scored. Anything else, such as a lost connection, may pass. */
function isOfContent(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError) return true
  if (error instanceof DomainError || error instanceof z.ZodError) return true
  return error instanceof Error && 'code' in error && contentStates.test(String(error.code))
}

async function claim(sql: Sql, runId: number): Promise<Claimed | null> {
  const [row] = await sql.rows<Claimed>(
    `SELECT c.ordinal, c.tree_ids AS "treeIds", r.graph_id AS "graphId" FROM score_chunks c JOIN score_runs r ON r.id = c.run_id
     WHERE c.run_id = $1 AND c.state = 'open' AND r.state = 'running' AND r.metric_version = $2
     ORDER BY c.ordinal LIMIT 1 FOR UPDATE OF c SKIP LOCKED`,
    [runId, METRIC_VERSION],
  )
  return row ?? null
}

async function scoreClaimed(ctx: Context, sql: Sql, claimed: Claimed, runId: number): Promise<ChunkDone> {
  const { ordinal, treeIds, graphId } = claimed
  await holdFilter(sql)
  const scoring = await loadScoring(ctx.db, graphId)
  const counts = { scored: 0, kept: 0 }
  for (let start = 0; scoring && start < treeIds.length; start += BATCH) {
    const { scored, kept } = await scoreWith(ctx, sql, scoring, treeIds.slice(start, start + BATCH))
    counts.scored += scored
    counts.kept += kept
  }
  await sql.rows(
    `UPDATE score_chunks SET state = 'done', scored = $3, kept = $4, error = NULL, finished_at = now()
     WHERE run_id = $1 AND ordinal = $2`,
    [runId, ordinal, counts.scored, counts.kept],
  )
  return { ...counts, trees: treeIds.length, failed: false }
}

/** A part that cannot be scored is set aside with its reason, so that the rest of the run goes on. */
async function markFailed(ctx: Context, runId: number, { ordinal }: Claimed, error: unknown): Promise<void> {
  log.error({ err: error, runId, ordinal }, 'a part of a score run failed')
  const reason = error instanceof Error ? error.message : String(error)
  await ctx.db.scoreChunk.updateMany({
    where: { runId, ordinal, state: 'open' },
    data: { state: 'failed', error: reason.slice(0, 2000), finishedAt: new Date() },
  })
  await finishScoreRun(ctx, runId)
}
