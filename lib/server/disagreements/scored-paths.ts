// Trajectories with all that their scores can be explained from, read together.
import { turnScoreSchema } from '@/lib/core/domain/score'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { toTurns } from '../trees/tree-row'

const include = {
  ...{ currentScore: true, currentDecision: true, leaf: { select: { key: true } } },
  tree: { select: { key: true, teacherName: true, case: true } },
} as const

/** `path` is root first. Trajectories without a score are left out. */
export async function loadScoredPaths(db: Db, trajectoryIds: readonly number[]) {
  const rows = await db.trajectory.findMany({ where: { id: { in: [...trajectoryIds] } }, include })
  const scored = rows.flatMap(({ currentScore, currentDecision, ...row }) => {
    if (!currentScore || !currentDecision) return []
    const scores = turnScoreSchema.array().parse(currentScore.turns)
    return [{ ...row, score: currentScore, decision: currentDecision, scores }]
  })
  const turns = groupBy(
    await db.turn.findMany({
      where: { OR: scored.map(({ treeId, scores }) => ({ treeId, key: { in: scores.map(({ id }) => id) } })) },
      orderBy: { ordinal: 'asc' },
    }),
    ({ treeId }) => treeId,
  )
  return scored.map((row) => {
    const keys = new Set(row.scores.map(({ id }) => id))
    return { ...row, path: toTurns((turns.get(row.treeId) ?? []).filter(({ key }) => keys.has(key))) }
  })
}
export type ScoredPath = Awaited<ReturnType<typeof loadScoredPaths>>[number]
