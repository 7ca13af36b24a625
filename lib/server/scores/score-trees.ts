// Scores the trajectories of stored trees under the active graph, links and filter.
import { scoreTree } from '@/lib/core/metrics/score-tree'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import type { Tx } from '../db'
import { groupBy } from '../group-by'
import { toTurns } from '../trees/tree-row'
import { loadScoring } from './load-scoring'
import { refreshTreeCounts, type ScoredTrajectory, storeScores } from './store-scores'

/** Idempotent. Where no graph is active the trajectories stay unscored. */
export async function scoreTrees(ctx: Context, tx: Tx, treeIds: number[]): Promise<void> {
  const scoring = await loadScoring(tx)
  if (!scoring) return
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
    const body = { id: tree.key, caseId: clinicalCase.id, turns }
    const scores = scoreTree(scoring.active.graph, clinicalCase, body, { choices: scoring.choices })
    const byLeaf = new Map(scores.map((score) => [score.leafId, score]))
    return (byTree.get(tree.id) ?? []).flatMap(({ id, leafOrdinal }) => {
      const score = byLeaf.get(turns[leafOrdinal]?.id ?? '')
      return score ? [{ trajectoryId: id, caseId: tree.case.id, score }] : []
    })
  })
  await storeScores(ctx, tx, scored, scoring)
  await refreshTreeCounts(tx, treeIds)
}
