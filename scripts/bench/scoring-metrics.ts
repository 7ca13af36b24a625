// Times the metrics alone: trees in memory, one process, no database.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { Tree } from '@/lib/core/domain/tree'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { scoreTree } from '@/lib/core/metrics/score-tree'

export type MetricsSpeed = { trajectories: number; coldPerSecond: number; perSecond: number }

const PASSES = 3

/** Trajectories a second: of the first pass, on a graph nobody asked anything yet, and of the best later one. */
export function measureMetrics(
  graph: MedicalGraph,
  cases: readonly ClinicalCase[],
  trees: readonly Tree[],
): MetricsSpeed {
  const caseOf = new Map(cases.map((clinicalCase) => [clinicalCase.id, clinicalCase]))
  const pass = () => {
    const started = performance.now()
    let trajectories = 0
    for (const tree of trees) {
      const clinicalCase = caseOf.get(tree.caseId)
      if (clinicalCase) trajectories += scoreTree(graph, clinicalCase, tree).length
    }
    return { trajectories, perSecond: trajectories / ((performance.now() - started) / 1000) }
  }
  const cold = pass()
  const warm = Array.from({ length: PASSES }, () => pass().perSecond)
  return { trajectories: cold.trajectories, coldPerSecond: cold.perSecond, perSecond: Math.max(...warm) }
}
