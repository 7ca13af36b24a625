// By what two terms of a path are the same.
import type { ConceptKind } from '../domain/graph'
import { choicesOf, type LinkChoices, type Term } from '../graph/link-term'
import { type MedicalGraph, positionMeant } from '../graph/medical-graph'
import { resolveWording, type TermKey, unmappedKey } from '../graph/term-index'

/**
 * The identity of a term: its concept where it links to one, as linkTerm says, else its normalised label. An ambiguous term is unmapped here.
 * Equal terms of one graph share one object.
 *
 * @example termKey(graph, 'disease', { label: 'MG' }).key // 'D:mg'
 */
export function termKey(graph: MedicalGraph, kind: ConceptKind, term: Term, choices?: LinkChoices): TermKey {
  const index = graph.terms[kind]
  const given = term.concept ? index.keys[positionMeant(graph, kind, term.concept)] : undefined
  if (given) return given
  const { identity, normalised } = resolveWording(index, term.label)
  if (!choices?.size) return identity
  const choice = choicesOf(choices, kind).get(normalised)
  if (choice === undefined) return identity
  if (choice === null) return unmappedKey(normalised)
  return index.keys[positionMeant(graph, kind, choice)] ?? identity
}
