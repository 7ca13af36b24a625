// By what two terms of a path are the same.
import type { ConceptKind } from '../domain/graph'
import { type LinkChoices, linkTerm, type Term } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'

/** `position` of the linked concept, -1 where unmapped or ambiguous; terms with equal `key` are the same. */
export type TermKey = { readonly key: string; readonly position: number }

/** No concept id holds this character, so a label can never be taken for an id. */
const UNMAPPED = '\u0000'

/**
 * The identity of a term: its concept where it links to one, else its normalised label. An ambiguous term is unmapped here.
 *
 * @example termKey(graph, 'disease', { label: 'MG' }).key // 'D:mg'
 */
export function termKey(graph: MedicalGraph, kind: ConceptKind, term: Term, choices?: LinkChoices): TermKey {
  const link = linkTerm(graph, kind, term, choices)
  if (link.status !== 'linked') return { key: UNMAPPED + normalise(term.label), position: -1 }
  return { key: link.id, position: graph.taxonomies[kind].positions.get(link.id) ?? -1 }
}
