// The order in which the concepts of a kind are browsed: the tops of its hierarchies first, then all others by label.
import type { ConceptKind } from '../domain/graph'
import type { MedicalGraph } from './medical-graph'
import { compare } from './search-index'

const orders = new WeakMap<MedicalGraph, Map<ConceptKind, readonly string[]>>()

/** Ids of every concept of the kind. A top has nothing above it and something below. Computed once per graph and kind. */
export function browseConcepts(graph: MedicalGraph, kind: ConceptKind): readonly string[] {
  const ofGraph = orders.get(graph) ?? new Map<ConceptKind, readonly string[]>()
  orders.set(graph, ofGraph)
  const known = ofGraph.get(kind)
  if (known) return known
  const { ids, parents, children } = graph.taxonomies[kind]
  const entries = ids.map((id, at) => ({
    id,
    name: (graph.concept(id)?.label ?? id).toLowerCase(),
    isTop: (parents[at]?.length ?? 0) === 0 && (children[at]?.length ?? 0) > 0,
  }))
  entries.sort((a, b) => Number(b.isTop) - Number(a.isTop) || compare(a.name, b.name) || compare(a.id, b.id))
  const order = entries.map(({ id }) => id)
  ofGraph.set(kind, order)
  return order
}
