// How specific a concept is within its hierarchy.
import type { MedicalGraph } from './medical-graph'
import { positionOf } from './medical-graph'

/**
 * Intrinsic information content of a concept among those of its kind (Seco, Veale and Hayes 2004), in [0, 1]:
 * `1 - ln(distinct descendants + 1) / ln(N)`. 1 for a leaf, 0 for a concept above all others and where N < 2.
 * Throws a RangeError where the graph does not hold the id.
 */
export function informationContent(graph: MedicalGraph, id: string): number {
  const concept = graph.concept(id)
  if (!concept) throw new RangeError(`the graph ${graph.version} holds no concept "${id}"`)
  return graph.taxonomies[concept.kind].content[positionOf(graph, concept.kind, id)] ?? 0
}
