// Looks normalised labels and synonyms of one kind up, and remembers how each wording was resolved.
import type { Concept } from '../domain/graph'
import { normalise } from './normalise'
import type { Taxonomy } from './taxonomy'

/** By what terms are told apart: `position` of the one concept, -1 where there is none; terms with equal `key` are the same. */
export type TermKey = { readonly key: string; readonly position: number }

/** One wording resolved by the graph alone: how it normalises, which concepts carry it, and its identity. */
export type Wording = {
  readonly normalised: string
  readonly candidates: readonly number[]
  readonly identity: TermKey
}

export type TermIndex = {
  readonly ids: readonly string[]
  readonly labels: ReadonlyMap<string, readonly number[]>
  readonly synonyms: ReadonlyMap<string, readonly number[]>
  /** The identity of each concept, by position. */
  readonly keys: readonly TermKey[]
  readonly wordings: Map<string, Wording>
}

/** Bounds the memory a long-lived process spends on wordings; reaching it only costs looking them up again. */
const REMEMBERED = 200_000

export function buildTermIndex(concepts: readonly Concept[], taxonomy: Taxonomy): TermIndex {
  const labels = new Map<string, number[]>()
  const synonyms = new Map<string, number[]>()
  for (const concept of concepts) {
    const position = taxonomy.positions.get(concept.id)
    if (position === undefined) continue
    note(labels, concept.label, position)
    for (const synonym of concept.synonyms) note(synonyms, synonym, position)
  }
  const keys = taxonomy.ids.map((key, position) => ({ key, position }))
  return { ids: taxonomy.ids, labels, synonyms, keys, wordings: new Map() }
}

/** The concepts whose label reads like `text`; where no label does, those with such a synonym. */
export function resolveWording(index: TermIndex, text: string): Wording {
  const known = index.wordings.get(text)
  if (known) return known
  const normalised = normalise(text)
  const candidates = index.labels.get(normalised) ?? index.synonyms.get(normalised) ?? []
  const [only] = candidates
  const position = only !== undefined && candidates.length === 1 ? only : -1
  const identity = index.keys[position] ?? unmappedKey(normalised)
  const wording = { normalised, candidates, identity }
  if (index.wordings.size >= REMEMBERED) index.wordings.clear()
  index.wordings.set(text, wording)
  return wording
}

/** The identity of a term that links to no concept. No concept id holds its first character, so it is never taken for one. */
export const unmappedKey = (normalised: string): TermKey => ({ key: `\u0000${normalised}`, position: -1 })

function note(map: Map<string, number[]>, text: string, position: number) {
  const key = normalise(text)
  const known = map.get(key)
  if (!known) map.set(key, [position])
  else if (!known.includes(position)) known.push(position)
}
