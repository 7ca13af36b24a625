// How strongly one finding speaks for or against a disease, by position.
import type { Polarity } from '../domain/finding'
import type { MedicalGraph } from '../graph/medical-graph'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'
import { likelihoodAt } from './likelihood-at'

/**
 * s(h, e) in nats, unclamped; the definition stands at evidenceSupport. Positions must be within the graph.
 *
 * @example supportAt(graph, graph.diseaseIds.indexOf('D:neuro'), 1, 'present') // 0 — nothing is annotated to it
 */
export function supportAt(graph: MedicalGraph, disease: number, finding: number, polarity: Polarity): number {
  const probability = likelihoodAt(graph, disease, finding)
  const background = clampRate(backgroundAt(graph, finding))
  return polarity === 'present' ? Math.log(probability / background) : Math.log((1 - probability) / (1 - background))
}
