// How strongly one finding speaks for or against a disease, by position.
import type { Polarity } from '../domain/finding'
import type { MedicalGraph } from '../graph/medical-graph'
import { likelihoodAt } from './likelihood-at'
import { likelihoodsOf } from './likelihoods-of'

/**
 * s(h, e) in nats, unclamped; the definition stands at evidenceSupport. Positions must be within the graph.
 *
 * @example supportAt(graph, graph.diseaseIds.indexOf('D:neuro'), 1, 'present') // 0 — nothing is annotated to it
 */
export function supportAt(graph: MedicalGraph, disease: number, finding: number, polarity: Polarity): number {
  const { otherwise: background } = graph.memo.likelihoods[finding] ?? likelihoodsOf(graph, finding)
  const probability = likelihoodAt(graph, disease, finding)
  if (probability === background) return 0
  return polarity === 'present' ? Math.log(probability / background) : Math.log((1 - probability) / (1 - background))
}
