// Finds concepts by what a person types: exact wordings first, then beginnings, words in any order, and similar spellings.
import { type ConceptMatch, type MatchKind, matchKindSchema } from '../domain/concept-list'
import type { ConceptKind } from '../domain/graph'
import { linkCandidates } from './link-candidates'
import type { MedicalGraph } from './medical-graph'
import { normalise } from './normalise'
import { compare, runOf, type SearchIndex, searchIndexOf, type SearchWording } from './search-index'

export type FoundConcept = { id: string; kind: ConceptKind; label: string; match: ConceptMatch }

/** Similar spellings are looked for only where fewer than this many concepts match otherwise. */
const ENOUGH = 20
const SIMILAR_MAX = 20
/** Below this a shared trigram is chance. */
const SIMILARITY_MIN = 0.3

const rank = new Map(matchKindSchema.options.map((how, at) => [how, at]))

/**
 * Every concept of the kinds that `text` may mean, each once, by its best match; in the order of the ways of matching, then
 * labels before synonyms and shorter wordings before longer, then by label and id. The same text finds the same every time.
 * A word of the text matches every word that begins with it. Text without Latin letters or digits finds ids only.
 */
export function searchConcepts(graph: MedicalGraph, kinds: readonly ConceptKind[], text: string): FoundConcept[] {
  const exact = kinds.flatMap((kind) => literalMatches(graph, kind, text))
  // Who types an id wants that concept and nothing like it.
  const isId = exact.some(({ match }) => match.how === 'id')
  if (isId || exact.length >= ENOUGH) return exact.sort(byRank)
  const known = new Set(exact.map(({ id }) => id))
  const similar = kinds.flatMap((kind) => similarSpellings(graph, kind, text)).filter(({ id }) => !known.has(id))
  return [...exact.sort(byRank), ...similar.sort(byRank).slice(0, SIMILAR_MAX)]
}

function byRank(a: FoundConcept, b: FoundConcept): number {
  return (
    compareMatches(a.match, b.match, a.label, b.label) ||
    compare(a.label.toLowerCase(), b.label.toLowerCase()) ||
    compare(a.id, b.id)
  )
}

function compareMatches(a: ConceptMatch, b: ConceptMatch, labelOfA: string, labelOfB: string): number {
  return (
    (rank.get(a.how) ?? 0) - (rank.get(b.how) ?? 0) ||
    (b.similarity ?? 0) - (a.similarity ?? 0) ||
    Number(a.wording !== labelOfA) - Number(b.wording !== labelOfB) ||
    a.wording.length - b.wording.length
  )
}

function literalMatches(graph: MedicalGraph, kind: ConceptKind, text: string): FoundConcept[] {
  const index = searchIndexOf(graph, kind)
  const best = new Map<string, FoundConcept>()
  const offer = (id: string, how: MatchKind, wording: string) => {
    const label = graph.concept(id)?.label ?? id
    const match = { how, wording, similarity: null }
    const known = best.get(id)
    if (!known || compareMatches(match, known.match, label, label) < 0) best.set(id, { id, kind, label, match })
  }
  const wanted = text.trim()
  for (const id of index.byId.get(wanted.toLowerCase()) ?? []) offer(id, 'id', wanted)
  const normal = normalise(wanted)
  if (normal === '') return [...best.values()]
  const [from, to] = runOf(index.wordings, (wording) => wording.normal, normal)
  for (const wording of index.wordings.slice(from, to)) offer(wording.id, howExact(wording, normal), wording.text)
  for (const wording of wordingsWith(index, normal.split(' '))) offer(wording.id, 'words', wording.text)
  return [...best.values()]
}

const howExact = ({ normal, isLabel }: SearchWording, wanted: string): MatchKind =>
  normal !== wanted ? 'prefix' : isLabel ? 'label' : 'synonym'

/** Wordings in which every one of the words begins some word. */
function wordingsWith(index: SearchIndex, words: readonly string[]): SearchWording[] {
  const runs = words.map((word) => {
    const [from, to] = runOf(index.words, (known) => known, word)
    const held = index.holders.slice(from, to)
    return { held, size: held.reduce((sum, list) => sum + list.length, 0) }
  })
  const [rarest] = runs.sort((a, b) => a.size - b.size)
  return [...new Set(rarest?.held.flat())].flatMap((at) => {
    const wording = index.wordings[at]
    return wording && words.every((word) => ` ${wording.normal}`.includes(` ${word}`)) ? [wording] : []
  })
}

function similarSpellings(graph: MedicalGraph, kind: ConceptKind, text: string): FoundConcept[] {
  if (normalise(text) === '') return []
  return linkCandidates(graph, kind, text, SIMILAR_MAX + ENOUGH)
    .filter(({ similarity }) => similarity >= SIMILARITY_MIN)
    .map(({ id, label, matched, similarity }) => {
      const wording = graph.concept(id)?.synonyms.find((synonym) => normalise(synonym) === matched)
      const isLabel = normalise(label) === matched
      return { id, kind, label, match: { how: 'fuzzy', wording: isLabel ? label : (wording ?? matched), similarity } }
    })
}
