// Looks normalised labels and synonyms of one kind up, and remembers how each wording was resolved.
import type { Concept } from '../domain/graph'
import { normalise } from './normalise'
import type { Taxonomy } from './taxonomy'

/** One wording resolved by the graph alone: how it normalises and which concepts carry it. */
export type Wording = { readonly normalised: string; readonly candidates: readonly number[] }

export type TermIndex = {
  readonly labels: ReadonlyMap<string, readonly number[]>
  readonly synonyms: ReadonlyMap<string, readonly number[]>
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
  return { labels, synonyms, wordings: new Map() }
}

/** The concepts whose label reads like `text`; where no label does, those with such a synonym. */
export function resolveWording(index: TermIndex, text: string): Wording {
  const known = index.wordings.get(text)
  if (known) return known
  const normalised = normalise(text)
  const candidates = index.labels.get(normalised) ?? index.synonyms.get(normalised) ?? []
  const wording = { normalised, candidates }
  if (index.wordings.size >= REMEMBERED) index.wordings.clear()
  index.wordings.set(text, wording)
  return wording
}

function note(map: Map<string, number[]>, text: string, position: number) {
  const key = normalise(text)
  const known = map.get(key)
  if (!known) map.set(key, [position])
  else if (!known.includes(position)) known.push(position)
}
