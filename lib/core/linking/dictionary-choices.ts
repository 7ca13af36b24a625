// What people's choices decide of wordings that a dictionary would read, and the wordings that they add to it.
import type { ConceptKind } from '../domain/graph'
import { type DictionaryWording, wordingOf } from './dictionary-wording'
import { choiceKey, choicesOf, type LinkChoices } from '../graph/link-term'
import { type MedicalGraph, positionMeant } from '../graph/medical-graph'

/** Standing choices with each wording as the person who chose saw it, since its normalised form has lost possessives and capitals. */
export type Chosen = { readonly choices: LinkChoices; readonly labels?: ReadonlyMap<string, string> }

/** Of each kind: normalised wording → concept of the graph, null for none. */
export type Decisions = Readonly<Record<ConceptKind, ReadonlyMap<string, string | null>>>

const NONE: ReadonlyMap<string, string | null> = new Map()
export const NO_DECISIONS: Decisions = { disease: NONE, finding: NONE, test: NONE }

/** A choice of a concept that the graph does not hold as that kind decides nothing. */
export function decisionsOf(graph: MedicalGraph, choices: LinkChoices): Decisions {
  const ofKind = (kind: ConceptKind) => {
    const decided = new Map<string, string | null>()
    for (const [normalised, chosen] of choicesOf(choices, kind)) {
      const meant = chosen === null ? null : graph.taxonomies[kind].ids[positionMeant(graph, kind, chosen)]
      if (meant !== undefined) decided.set(normalised, meant)
    }
    return decided
  }
  return { disease: ofKind('disease'), finding: ofKind('finding'), test: ofKind('test') }
}

/** A wording of a concept as the choice for it has it: as it is without one, null where it means no concept. */
export function decidedWording(decisions: Decisions, wording: DictionaryWording): DictionaryWording | null {
  const concept = decisions[wording.kind].get(wording.normalised)
  if (concept === undefined) return wording
  return concept === null ? null : { ...wording, concept, isLabel: true, isChosen: true }
}

/** The chosen wordings of some kinds, in the spelling of who chose; those that would match carelessly are left out as everywhere. */
export function chosenWordings(
  decisions: Decisions,
  kinds: readonly ConceptKind[],
  labels: ReadonlyMap<string, string> | undefined,
): DictionaryWording[] {
  return kinds.flatMap((kind) =>
    Array.from(decisions[kind]).flatMap(([normalised, concept]) => {
      const text = labels?.get(choiceKey(kind, normalised)) ?? normalised
      const wording = concept === null ? null : wordingOf({ kind, id: concept }, text, true)
      return wording ? [{ ...wording, isChosen: true }] : []
    }),
  )
}
