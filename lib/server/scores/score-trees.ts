// Scores the trajectories of stored trees under the active graph, links and filter.
import type { Context } from '../context'
import type { Tx } from '../db'
import { prismaSql } from '../sql'
import { holdFilter } from './hold-filter'
import { loadScoring } from './load-scoring'
import { scoreWith } from './score-with'

/** Idempotent. Where no graph is active the trajectories stay unscored. */
export async function scoreTrees(ctx: Context, tx: Tx, treeIds: number[]): Promise<void> {
  const sql = prismaSql(tx)
  await holdFilter(sql)
  const scoring = await loadScoring(tx)
  if (scoring) await scoreWith(ctx, sql, scoring, treeIds)
}
