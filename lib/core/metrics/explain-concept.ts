// Names a concept of the graph in an explanation.
import type { ConceptKind } from '../domain/graph'
import type { ExplainContext } from './explain-context'

/**
 * The id of the concept at a position; its kind and label go into the explanation's list of concepts.
 *
 * @example explainConcept(context, 'disease', context.truth) // 'D:mg'
 */
export function explainConcept({ graph, concepts }: ExplainContext, kind: ConceptKind, position: number): string {
  const id = graph.taxonomies[kind].ids[position] ?? ''
  concepts[id] = { kind, label: graph.concept(id)?.label ?? id }
  return id
}
