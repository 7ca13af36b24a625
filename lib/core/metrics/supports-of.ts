// How strongly a list of findings speaks for or against every disease at once.
import type { MedicalGraph } from '../graph/medical-graph'
import { likelihoodsOf } from './likelihoods-of'
import type { Evidence } from './read-evidence'

/**
 * The evidence support of each pair summed, in nats and unclamped, by disease position: the same sums in the same order as supportAt gives one by
 * one, at the cost of the diseases annotated with relatives of the findings. Unmapped findings contribute 0.
 *
 * @example supportsOf(graph, [])[0] // 0
 */
export function supportsOf(graph: MedicalGraph, evidence: readonly Evidence[]): Float64Array {
  const sums = new Float64Array(graph.diseaseIds.length)
  for (const { finding, polarity } of evidence) {
    if (finding < 0) continue
    const { diseases, values, otherwise } = likelihoodsOf(graph, finding)
    const isPresent = polarity === 'present'
    // Diseases that are not listed have the background rate, and log(1) adds nothing.
    for (let i = 0; i < diseases.length; i += 1) {
      const disease = diseases[i] ?? 0
      const rate = values[i] ?? otherwise
      const support = isPresent ? Math.log(rate / otherwise) : Math.log((1 - rate) / (1 - otherwise))
      sums[disease] = (sums[disease] ?? 0) + support
    }
  }
  return sums
}
