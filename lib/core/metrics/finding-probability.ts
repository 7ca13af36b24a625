// How probable a finding is under a disease.
import { type MedicalGraph, positionOf } from '../graph/medical-graph'
import { likelihoodAt } from './likelihood-at'

/**
 * P(f|h), clamped to [0.01, 0.99], from the annotations of `h` (its own edges, else those of its nearest annotated
 * ancestors). The first rule that applies: the largest positive frequency of `f` or of a finding below it; 0 where `f` or an
 * ancestor of it is excluded; the larger of the background rate and frequency × Lin similarity over positively annotated
 * ancestors of `f`; the background rate. Source: this project's own definition, on Lin (1998).
 * Throws a RangeError where the graph holds no such disease or finding.
 *
 * @example findingProbability(graph, 'D:ocular-mg', 'F:ptosis') // 0.8 — the frequency of its parent's edge
 */
export function findingProbability(graph: MedicalGraph, diseaseId: string, findingId: string): number {
  return likelihoodAt(graph, positionOf(graph, 'disease', diseaseId), positionOf(graph, 'finding', findingId))
}
