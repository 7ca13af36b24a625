// By what two terms of a path are the same.
import type { ConceptKind } from '../domain/graph'
import { type LinkChoices, linkTerm, type Term } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { resolveWording, type TermKey, unmappedKey } from '../graph/term-index'

/**
 * The identity of a term: its concept where it links to one, else its normalised label. An ambiguous term is unmapped here.
 *
 * @example termKey(graph, 'disease', { label: 'MG' }).key // 'D:mg'
 */
export function termKey(graph: MedicalGraph, kind: ConceptKind, term: Term, choices?: LinkChoices): TermKey {
  const wording = resolveWording(graph.terms[kind], term.label)
  if (!term.concept && !choices?.size) return wording.identity
  const link = linkTerm(graph, kind, term, choices)
  if (link.status !== 'linked') return unmappedKey(wording.normalised)
  return { key: link.id, position: graph.taxonomies[kind].positions.get(link.id) ?? -1 }
}
