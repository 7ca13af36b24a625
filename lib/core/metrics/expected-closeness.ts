// How close a belief is to the true diagnosis.
import { linAt } from '../graph/lin-similarity'
import type { MedicalGraph } from '../graph/medical-graph'
import type { Belief } from './read-belief'

/**
 * C_t = sum of p(h) * c(h, g) over the hypotheses of a belief, where `truth` is the position of g. Unmapped hypotheses have c = 0 and
 * what is missing to 1 counts nothing. Null where the truth is unmapped (`truth` is null). At most 1e-6 above 1.
 * Source: this project's own definition.
 *
 * @example expectedCloseness(graph, [], 0) // 0
 */
export function expectedCloseness(graph: MedicalGraph, belief: Belief, truth: number | null): number | null {
  if (truth === null) return null
  let sum = 0
  for (const { position, p } of belief) if (position >= 0) sum += p * linAt(graph.taxonomies.disease, position, truth)
  return sum
}
