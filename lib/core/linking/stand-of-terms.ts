// How recorded wordings stand with the graph and people's choices: one entry per wording that is decided in one way.
import type { ConceptKind } from '../domain/graph'
import type { TermStatus, UsedTerm } from '../domain/term'
import { isDecidedById } from './is-decided-by-id'
import { choiceKey, type Link, type LinkChoices, linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'

export type RecordedTerm = UsedTerm & { id: number }

export type TermStand = {
  kind: ConceptKind
  term: string
  label: string
  status: TermStatus
  /** The id given with the wording, where it decides. */
  givenConcept: string | null
  link: Link
  /** How the wording links where nobody has chosen. */
  byWording: Link
  /** The recorded wordings it stands for: with no id, or with ids that the graph does not hold. */
  ids: number[]
}

/**
 * A wording with an id that the graph holds stands for itself and is linked; all others of a kind and normalised form stand
 * together, because one choice decides for all of them. In the order of the first id; `terms` come in the order of their ids.
 */
export function standOfTerms(graph: MedicalGraph, terms: readonly RecordedTerm[], choices: LinkChoices): TermStand[] {
  const stands = new Map<string, TermStand>()
  for (const term of terms) {
    const isGiven = isDecidedById(graph, term.kind, term)
    const key = `${term.kind}:${term.term}:${isGiven ? term.concept : ''}`
    const known = stands.get(key)
    if (known) known.ids.push(term.id)
    else stands.set(key, isGiven ? standOfGiven(graph, term) : standOfWording(graph, term, choices))
  }
  return [...stands.values()]
}

function standOfGiven(graph: MedicalGraph, { id, kind, term, label, concept }: RecordedTerm): TermStand {
  const link = linkTerm(graph, kind, { label, concept })
  return { kind, term, label, status: 'linked', givenConcept: concept, link, byWording: link, ids: [id] }
}

function standOfWording(graph: MedicalGraph, recorded: RecordedTerm, choices: LinkChoices): TermStand {
  const { id, kind, term, label } = recorded
  const byWording = linkTerm(graph, kind, { label })
  const choice = choices.get(choiceKey(kind, term))
  const isChosen = choice === null || (choice !== undefined && isDecidedById(graph, kind, { concept: choice }))
  const link = isChosen ? linkTerm(graph, kind, { label }, choices) : byWording
  const status = isChosen ? 'chosen' : link.status
  return { kind, term, label, status, givenConcept: null, link, byWording, ids: [id] }
}
