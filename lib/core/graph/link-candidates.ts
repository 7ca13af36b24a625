// Offers a person the concepts a term might mean, ranked; nothing is ever linked by these.
import type { ConceptKind } from '../domain/graph'
import type { MedicalGraph } from './medical-graph'
import { normalise } from './normalise'

/** `matched`: the label or synonym, normalised, that was closest; `similarity` in (0, 1]. */
export type LinkCandidate = { id: string; label: string; matched: string; similarity: number }

type TrigramIndex = {
  readonly texts: readonly { text: string; position: number; size: number }[]
  readonly holders: ReadonlyMap<string, readonly number[]>
  /** Of each text, trigrams shared with the label in hand; all 0 between calls. */
  readonly shared: Uint16Array
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
  const best = bestTexts(index, trigrams(normalise(label)))
  const similarities = Float64Array.from(best.values(), ({ similarity }) => similarity).sort()
  // Below this no concept can be among those asked for; of the others alone label and id are looked up.
  const least = similarities.at(-limit) ?? 0
  const { ids } = graph.taxonomies[kind]
  const found: LinkCandidate[] = []
  for (const [position, { at, similarity }] of best) {
    if (similarity < least) continue
    const id = ids[position] ?? ''
    const matched = index.texts[at]?.text ?? ''
    found.push({ id, label: graph.concept(id)?.label ?? id, matched, similarity })
  }
  return found.sort(byRank).slice(0, limit)
}

/** Of each concept, by position, the text that is closest; the first of several. */
function bestTexts(index: TrigramIndex, wanted: ReadonlySet<string>): Map<number, { at: number; similarity: number }> {
  const { texts, shared } = index
  const best = new Map<number, { at: number; similarity: number }>()
  for (const at of countShared(index, wanted)) {
    const common = shared[at] ?? 0
    shared[at] = 0
    const entry = texts[at]
    if (!entry) continue
    const similarity = common / (wanted.size + entry.size - common)
    const known = best.get(entry.position)
    if (!known) best.set(entry.position, { at, similarity })
    else if (similarity > known.similarity) {
      known.at = at
      known.similarity = similarity
    }
  }
  return best
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

/** Counts into `shared`; gives the texts that share any, in the order in which they were met. */
function countShared({ holders, shared }: TrigramIndex, wanted: ReadonlySet<string>): number[] {
  const met: number[] = []
  for (const trigram of wanted) {
    for (const at of holders.get(trigram) ?? []) {
      const known = shared[at] ?? 0
      if (known === 0) met.push(at)
      shared[at] = known + 1
    }
  }
  return met
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
  const built = { texts, holders, shared: new Uint16Array(texts.length) }
  ofGraph.set(kind, built)
  return built
}
