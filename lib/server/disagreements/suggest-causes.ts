// Suggests a cause for each of a few disagreements: explains their scores, and reads what their readers said.
import { suggestCause } from '@/lib/core/domain/disagreement-causes'
import type { Suggestion } from '@/lib/core/domain/disagreement'
import type { GapPair } from '@/lib/core/domain/disagreement-view'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { explainTrajectory } from '@/lib/core/metrics/explain-trajectory'
import { findGaps } from '@/lib/core/metrics/find-gaps'
import { scoringContext } from '@/lib/core/metrics/scoring-context'
import { toCase } from '../cases/case-row'
import type { Db } from '../db'
import { loadGraph } from '../graphs/load-graph'
import { loadChoicesAt } from '../scores/explain-choices'
import { loadReaders } from './load-readers'
import type { Parted } from './measured-trees'
import type { ScoredPath } from './scored-paths'

const nothing: Suggestion = { cause: 'other', weight: 0, evidence: [] }

/** By trajectory. A score of a metric version that is no longer computed gets `other`, without evidence. */
export async function suggestCauses(
  db: Db,
  parted: readonly Parted[],
  paths: readonly ScoredPath[],
): Promise<Map<number, Suggestion>> {
  const readersOf = await loadReaders(db, parted)
  const linksAt = new Map<number, LinkChoices>()
  const graphs = new Map<number, MedicalGraph>()
  for (const { score } of paths) {
    if (!linksAt.has(score.linkRevision))
      linksAt.set(score.linkRevision, (await loadChoicesAt(db, score.linkRevision)).then)
    if (!graphs.has(score.graphId)) graphs.set(score.graphId, await loadGraph(db, score.graphId))
  }
  const pathOf = new Map(paths.map((path) => [path.id, path]))
  return new Map(
    parted.map((each) => {
      const path = pathOf.get(each.trajectoryId)
      const graph = path && graphs.get(path.score.graphId)
      if (!path || !graph || path.score.metricVersion !== METRIC_VERSION) return [each.trajectoryId, nothing]
      const turnIds = each.focus.flatMap((at) => path.scores[at]?.id ?? [])
      const readers = readersOf(each, turnIds)
      const choices = linksAt.get(path.score.linkRevision) ?? new Map()
      return [each.trajectoryId, suggestCause({ ...each, readers, ...explained(path, each, graph, choices) })]
    }),
  )
}

/** Gaps count on accepted turns only; those in focus of the other direction were rejected. */
function explained(path: ScoredPath, { direction, focus }: Parted, graph: MedicalGraph, choices: LinkChoices) {
  const clinicalCase = toCase(path.tree.case)
  const explanation = explainTrajectory(graph, clinicalCase, { id: path.tree.key }, path.path, { choices })
  const accepted = new Set(direction === 'too-strict' ? focus.flatMap((at) => path.scores[at]?.id ?? []) : [])
  const { moves } = findGaps(scoringContext(graph, clinicalCase, choices), path.path, accepted)
  const gaps = moves.map(({ turnId, disease, finding, polarity, cause }): GapPair => {
    const [diseaseId = '', findingId = ''] = [graph.diseaseIds[disease], graph.findingIds[finding]]
    return { turnId, diseaseId, findingId, polarity, cause }
  })
  return { explanation, gaps }
}
