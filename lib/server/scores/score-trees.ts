// Scores the trajectories of stored trees under the active graph, links and filter.
import { groupBy } from '../group-by'
import { scoreTrajectory } from '@/lib/core/metrics/score-trajectory'
import { pathTo } from '@/lib/core/domain/tree-path'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { toTurns } from '../trees/tree-row'
import { loadActiveFilter } from './active-filter'
import { refreshTreeCounts, type ScoredTrajectory, storeScores } from './store-scores'

/** Idempotent. Where no graph is active the trajectories stay unscored. */
export async function scoreTrees(ctx: Context, tx: Tx, treeIds: number[]): Promise<void> {
  const active = await findActiveGraph(ctx.db)
  if (!active) return
  const { choices, revision } = await loadChoices(tx)
  const filter = await loadActiveFilter(tx)
  const trees = await tx.tree.findMany({
    where: { id: { in: treeIds } },
    select: { id: true, key: true, case: true, turns: { orderBy: { ordinal: 'asc' } } },
  })
  const trajectories = await tx.trajectory.findMany({
    where: { treeId: { in: treeIds } },
    select: { id: true, treeId: true, leafOrdinal: true },
  })
  const byTree = groupBy(trajectories, (trajectory) => trajectory.treeId)
  const scored = trees.flatMap((tree): ScoredTrajectory[] => {
    const turns = toTurns(tree.turns)
    const clinicalCase = toCase(tree.case)
    return (byTree.get(tree.id) ?? []).map(({ id, leafOrdinal }) => {
      const path = pathTo(turns, turns[leafOrdinal]?.id ?? '')
      const score = scoreTrajectory(active.graph, clinicalCase, { id: tree.key }, path, { choices })
      return { trajectoryId: id, caseId: tree.case.id, score }
    })
  })
  await storeScores(ctx, tx, scored, { graphId: active.id, revision, filter })
  await refreshTreeCounts(tx, treeIds)
}
