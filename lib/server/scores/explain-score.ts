// Explains the current score of one trajectory under the graph, links and metric version it was made with.
import { collectTreeTerms } from '@/lib/core/domain/collect-terms'
import { decisionSchema } from '@/lib/core/domain/filter'
import type { TrajectoryExplanation } from '@/lib/core/domain/explanation'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { DomainError } from '@/lib/core/errors'
import { choiceKey } from '@/lib/core/graph/link-term'
import { explainTrajectory } from '@/lib/core/metrics/explain-trajectory'
import { toCase } from '../cases/case-row'
import type { Db } from '../db'
import { loadGraph } from '../graphs/load-graph'
import { type StoredTurn, toTurns } from '../trees/tree-row'
import { loadChoicesAt } from './explain-choices'
import { addSources } from './explain-sources'

/** A trajectory with all that explaining it needs; `path` is root first. */
export type ScoredPath = Awaited<ReturnType<typeof loadScoredPath>>

/** Throws `not-found` where there is no such trajectory. */
export async function loadScoredPath(db: Db, where: { id: number } | { treeId: number; leafOrdinal: number }) {
  const row = await db.trajectory.findFirst({
    where,
    include: { currentScore: true, currentDecision: true, tree: { select: { key: true, case: true } } },
  })
  if (!row) throw new DomainError('not-found', 'There is no such trajectory.')
  return { ...row, path: await loadPath(db, row.treeId, row.leafOrdinal) }
}

/** Throws `conflict` where it has no score, or one of a metric version that is no longer computed. */
export async function explainScore(db: Db, scored: ScoredPath): Promise<TrajectoryExplanation> {
  const { currentScore: score, currentDecision: decision, path, tree } = scored
  if (!score || !decision) throw new DomainError('conflict', 'This trajectory has not been scored yet.')
  if (score.metricVersion !== METRIC_VERSION) {
    const versions = `The score is of metric version ${score.metricVersion}; version ${METRIC_VERSION} is in use now.`
    throw new DomainError('conflict', `${versions} Score the tree again to have it explained.`)
  }
  const { graphId, linkRevision } = score
  const graph = await loadGraph(db, graphId)
  const { then, now } = await loadChoicesAt(db, linkRevision)
  const active = await db.graphActivation.findFirst({ orderBy: { id: 'desc' }, select: { graphId: true } })
  const clinicalCase = toCase(tree.case)
  const keys = collectTreeTerms(path, clinicalCase).map(({ kind, term }) => choiceKey(kind, term))
  const explanation = explainTrajectory(graph, clinicalCase, { id: tree.key }, path, { choices: then })
  return {
    ...explanation,
    turns: await addSources(db, graphId, explanation.turns),
    decision: decisionSchema.parse(decision),
    graphId,
    scoredAt: score.createdAt.toISOString(),
    isCurrent: active?.graphId === graphId && keys.every((key) => then.get(key) === now.get(key)),
    filter: decision.calibrationId ? `calibration ${decision.calibrationId}` : 'uncalibrated defaults',
    acceptance: decision.acceptance,
  }
}

/** The bodies of the path's turns only; a tree may hold thousands. */
async function loadPath(db: Db, treeId: number, leafOrdinal: number): Promise<StoredTurn[]> {
  const shape = await db.turn.findMany({ where: { treeId }, select: { ordinal: true, parentOrdinal: true } })
  const parents = new Map(shape.map(({ ordinal, parentOrdinal }) => [ordinal, parentOrdinal]))
  const ordinals: number[] = []
  for (let at: number | null = leafOrdinal; at !== null; at = parents.get(at) ?? null) ordinals.push(at)
  return toTurns(await db.turn.findMany({ where: { treeId, ordinal: { in: ordinals } }, orderBy: { ordinal: 'asc' } }))
}
