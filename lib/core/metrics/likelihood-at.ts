// How probable a finding is under a disease, by position.
import type { MedicalGraph } from '../graph/medical-graph'
import { likelihoodsOf } from './likelihoods-of'

/**
 * P(f|h) clamped to [0.01, 0.99]; the rules stand at findingProbability. Positions must be within the graph.
 *
 * @example likelihoodAt(graph, graph.diseaseIds.indexOf('D:lems'), graph.findingIds.indexOf('F:achr')) // 0.01 — excluded
 */
export function likelihoodAt(graph: MedicalGraph, disease: number, finding: number): number {
  const { diseases, values, otherwise } = graph.memo.likelihoods[finding] ?? likelihoodsOf(graph, finding)
  let low = 0
  let high = diseases.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = diseases[middle] ?? 0
    if (at === disease) return values[middle] ?? otherwise
    if (at < disease) low = middle + 1
    else high = middle - 1
  }
  return otherwise
}
