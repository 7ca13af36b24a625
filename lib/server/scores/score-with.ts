// Scores stored trees under one graph, state of links and filter, within the caller's transaction.
import type { Score } from '@/lib/core/domain/score'
import { scoreTree } from '@/lib/core/metrics/score-tree'
import type { Context } from '../context'
import { linkRevisionOf } from '../links/link-revisions'
import type { Sql } from '../sql'
import { countTrees } from './count-trees'
import { loadScorableTrees, type ScorableTree } from './load-scorable-trees'
import type { Scoring } from './load-scoring'
import { type ScoreCounts, type ScoredTrajectory, storeScores } from './store-scores'

/** Idempotent. Trajectories that have this score already keep it. */
export async function scoreWith(
  ctx: Context,
  sql: Sql,
  scoring: Scoring,
  treeIds: readonly number[],
): Promise<ScoreCounts> {
  const trees = await loadScorableTrees(sql, treeIds)
  const revisions = await linkRevisionOf(sql, scoring.active.graph, treeIds)
  const items = trees.flatMap((tree) => scoreOne(tree, scoring, revisions.get(tree.id) ?? 0))
  const { decided, ...counts } = await storeScores(ctx, sql, items, scoring)
  if (scoring.isInForce) await countTrees(sql, trees, decided)
  return counts
}

function scoreOne(
  { key, caseId, clinicalCase, readTurns, trajectories }: ScorableTree,
  { active, choices }: Scoring,
  revision: number,
): ScoredTrajectory[] {
  const turns = readTurns()
  const tree = { id: key, caseId: clinicalCase.id, turns }
  const byLeaf = new Map<string, Score>()
  for (const score of scoreTree(active.graph, clinicalCase, tree, { choices })) byLeaf.set(score.leafId, score)
  return trajectories.flatMap(({ id, leafOrdinal }) => {
    const score = byLeaf.get(turns[leafOrdinal]?.id ?? '')
    return score ? [{ trajectoryId: id, caseId, revision, score }] : []
  })
}
