// Links a term of a case or a turn to a concept of the graph, or says why it cannot.
import type { ConceptKind } from '../domain/graph'
import { type MedicalGraph, positionMeant } from './medical-graph'
import { resolveWording } from './term-index'

export type Term = { label: string; concept?: string | null }

/** People's stored choices: `kind:normalised label` → concept id, or null where the term means no concept. */
export type LinkChoices = ReadonlyMap<string, string | null>

export type Link =
  | { status: 'linked'; id: string }
  | { status: 'ambiguous'; candidates: string[] }
  | { status: 'unmapped' }

/**
 * Links a term: by the concept id given with it where the graph holds that id as this kind, as its own or as the one
 * concept that names it as a cross-reference, else by a person's stored
 * choice (null = unmapped), else by the one concept whose label, or failing any label, whose synonym normalises alike.
 * Two or more such concepts are ambiguous; nothing is guessed. A choice of an id that this graph does not hold as that kind
 * is passed over, since it was made on another graph.
 */
export function linkTerm(graph: MedicalGraph, kind: ConceptKind, term: Term, choices?: LinkChoices): Link {
  const { ids } = graph.taxonomies[kind]
  const meant = (id: string) => ids[positionMeant(graph, kind, id)]
  const given = term.concept ? meant(term.concept) : undefined
  if (given !== undefined) return { status: 'linked', id: given }
  const { normalised, candidates } = resolveWording(graph.terms[kind], term.label)
  const choice = choices?.get(choiceKey(kind, normalised))
  if (choice === null) return { status: 'unmapped' }
  const chosen = choice === undefined ? undefined : meant(choice)
  if (chosen !== undefined) return { status: 'linked', id: chosen }
  const found = candidates.map((position) => ids[position] ?? '')
  const [only] = found
  if (only === undefined) return { status: 'unmapped' }
  return found.length === 1 ? { status: 'linked', id: only } : { status: 'ambiguous', candidates: found }
}

const byKind = new WeakMap<LinkChoices, Record<ConceptKind, Map<string, string | null>>>()

/** The choices of one kind by normalised label; sorted apart once per set of choices, which must not be changed afterwards. */
export function choicesOf(choices: LinkChoices, kind: ConceptKind): ReadonlyMap<string, string | null> {
  const known = byKind.get(choices)
  if (known) return known[kind]
  const sorted = { disease: new Map(), finding: new Map(), test: new Map() }
  for (const [key, concept] of choices) {
    const at = key.indexOf(':')
    const own = sorted[key.slice(0, at) as ConceptKind]
    own?.set(key.slice(at + 1), concept)
  }
  byKind.set(choices, sorted)
  return sorted[kind]
}

/** The key of a stored choice. `normalised` is the output of normalise. */
export const choiceKey = (kind: ConceptKind, normalised: string) => `${kind}:${normalised}`
