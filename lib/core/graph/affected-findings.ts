// Which findings' probabilities can change when has_finding edges are added.
import { type MedicalGraph, positionOf } from './medical-graph'
import { ancestorsAt, isAbove } from './taxonomy'

/** The ends of an edge to be added, by id. */
export type AddedPair = { readonly diseaseId: string; readonly findingId: string }

/**
 * The positions, ascending, of all findings whose background rate, or whose probability under any disease, can differ once edges
 * between the pairs are added or put in place of exclusions: each finding itself; what is above it, which it implies; what is below
 * it, which inherits from it or was excluded with it. Null where it can be any finding, because a disease without edges of its own gets its
 * first: every background rate divides by the number of such diseases. Throws a RangeError on an unknown id.
 */
export function affectedFindings(graph: MedicalGraph, pairs: readonly AddedPair[]): Int32Array | null {
  const taxonomy = graph.taxonomies.finding
  const affected = new Set<number>()
  for (const { diseaseId, findingId } of pairs) {
    if (graph.annotationsOf(diseaseId).length === 0) return null
    const finding = positionOf(graph, 'finding', findingId)
    affected.add(finding)
    for (const above of ancestorsAt(taxonomy, finding)) affected.add(above)
    for (let below = 0; below < taxonomy.ids.length; below += 1)
      if (isAbove(taxonomy, finding, below)) affected.add(below)
  }
  return Int32Array.from(affected).sort()
}
