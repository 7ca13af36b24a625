// Offers a person the concepts a term might mean, ranked; nothing is ever linked by these.
import type { ConceptKind } from '../domain/graph'
import type { MedicalGraph } from './medical-graph'
import { normalise } from './normalise'

/** `matched`: the label or synonym, normalised, that was closest; `similarity` in (0, 1]. */
export type LinkCandidate = { id: string; label: string; matched: string; similarity: number }

type TrigramIndex = {
  readonly texts: readonly { text: string; position: number; size: number }[]
  readonly holders: ReadonlyMap<string, readonly number[]>
}

const indices = new WeakMap<MedicalGraph, Map<ConceptKind, TrigramIndex>>()

/**
 * Up to `limit` concepts of a kind by trigram similarity to `label`: shared / all distinct trigrams of the normalised words,
 * each word padded with two spaces before and one after (as PostgreSQL's pg_trgm does). The best of label and synonyms counts;
 * ties go to the label in alphabetical order, then the id. Concepts without a shared trigram are left out.
 * Throws a RangeError unless `limit` is a positive integer.
 */
export function linkCandidates(graph: MedicalGraph, kind: ConceptKind, label: string, limit: number): LinkCandidate[] {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit must be a positive integer, not ${limit}`)
  const index = trigramIndex(graph, kind)
  const wanted = trigrams(normalise(label))
  const best = new Map<number, { similarity: number; matched: string }>()
  for (const [at, shared] of sharedCounts(index, wanted)) {
    const entry = index.texts[at]
    if (!entry) continue
    const similarity = shared / (wanted.size + entry.size - shared)
    const known = best.get(entry.position)
    if (!known || similarity > known.similarity) best.set(entry.position, { similarity, matched: entry.text })
  }
  const { ids } = graph.taxonomies[kind]
  const found = Array.from(best, ([position, match]) => {
    const id = ids[position] ?? ''
    return { id, label: graph.concept(id)?.label ?? id, ...match }
  })
  return found.sort(byRank).slice(0, limit)
}

function byRank(a: LinkCandidate, b: LinkCandidate): number {
  if (a.similarity !== b.similarity) return b.similarity - a.similarity
  if (a.label !== b.label) return a.label < b.label ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function trigrams(normalised: string): Set<string> {
  const found = new Set<string>()
  for (const word of normalised.split(' ')) {
    const padded = `  ${word} `
    if (word) for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3))
  }
  return found
}

function sharedCounts(index: TrigramIndex, wanted: ReadonlySet<string>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const trigram of wanted) {
    for (const at of index.holders.get(trigram) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return counts
}

function trigramIndex(graph: MedicalGraph, kind: ConceptKind): TrigramIndex {
  const ofGraph = indices.get(graph) ?? new Map<ConceptKind, TrigramIndex>()
  indices.set(graph, ofGraph)
  const known = ofGraph.get(kind)
  if (known) return known
  const texts: { text: string; position: number; size: number }[] = []
  const holders = new Map<string, number[]>()
  const note = (text: string, position: number) => {
    const found = trigrams(text)
    for (const trigram of found) {
      const list = holders.get(trigram)
      if (list) list.push(texts.length)
      else holders.set(trigram, [texts.length])
    }
    texts.push({ text, position, size: found.size })
  }
  const { labels, synonyms } = graph.terms[kind]
  for (const map of [labels, synonyms]) {
    for (const [text, positions] of map) for (const position of positions) note(text, position)
  }
  ofGraph.set(kind, { texts, holders })
  return { texts, holders }
}
