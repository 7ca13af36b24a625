// How much asking for a finding is expected to tell about the disease.
import { type MedicalGraph, positionOf } from '../graph/medical-graph'
import { informationGainAt } from './information-gain-at'

/**
 * EIG(f) in bits, at least 0: the entropy of the belief less what is expected to remain once the finding is known to be present or
 * absent, `H(B) - [P(f) H(B|f) + (1 - P(f)) H(B|not f)]`, with `belief` renormalised to sum to 1. 0 with fewer than two hypotheses or where all
 * `p` are 0. Source: Lindley (1956); P(f|h) is findingProbability.
 * Throws a RangeError where the graph holds no such disease or finding.
 *
 * @example expectedInformationGain(graph, [{ id: 'D:mg', p: 1 }], 'F:ptosis') // 0
 */
export function expectedInformationGain(
  graph: MedicalGraph,
  belief: readonly { readonly id: string; readonly p: number }[],
  findingId: string,
): number {
  const weighted = belief.map(({ id, p }) => ({ position: positionOf(graph, 'disease', id), p }))
  return informationGainAt(graph, weighted, positionOf(graph, 'finding', findingId))
}
