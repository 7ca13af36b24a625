// What searching the concepts of one kind needs: every wording in order, and which words lead to which wordings.
import type { ConceptKind } from '../domain/graph'
import type { MedicalGraph } from './medical-graph'
import { normalise } from './normalise'

/** A label or synonym; `normal` is what it is compared by. */
export type SearchWording = {
  readonly id: string
  readonly text: string
  readonly normal: string
  readonly isLabel: boolean
}

export type SearchIndex = {
  /** By `normal`, so that equal ones and those with a common beginning stand together. */
  readonly wordings: readonly SearchWording[]
  /** The words of all wordings, in order, and where each stands in `wordings`. */
  readonly words: readonly string[]
  readonly holders: readonly (readonly number[])[]
  /** Ids of concepts by their ids and cross-references in lower case. */
  readonly byId: ReadonlyMap<string, readonly string[]>
}

const indices = new WeakMap<MedicalGraph, Map<ConceptKind, SearchIndex>>()

/** Built at the first search of a kind and remembered with the graph. */
export function searchIndexOf(graph: MedicalGraph, kind: ConceptKind): SearchIndex {
  const ofGraph = indices.get(graph) ?? new Map<ConceptKind, SearchIndex>()
  indices.set(graph, ofGraph)
  const known = ofGraph.get(kind)
  if (known) return known
  const built = buildIndex(graph, graph.taxonomies[kind].ids)
  ofGraph.set(kind, built)
  return built
}

function buildIndex(graph: MedicalGraph, ids: readonly string[]): SearchIndex {
  const wordings: SearchWording[] = []
  const byId = new Map<string, string[]>()
  for (const id of ids) {
    const { label, synonyms, xrefs = [] } = graph.concept(id) ?? { label: id, synonyms: [] }
    wordings.push({ id, text: label, normal: normalise(label), isLabel: true })
    for (const text of synonyms) wordings.push({ id, text, normal: normalise(text), isLabel: false })
    for (const name of [id, ...xrefs]) note(byId, name.toLowerCase(), id)
  }
  wordings.sort((a, b) => compare(a.normal, b.normal))
  const holders = new Map<string, number[]>()
  wordings.forEach(({ normal }, at) => {
    for (const word of normal.split(' ')) if (word) note(holders, word, at)
  })
  const words = [...holders.keys()].sort(compare)
  return { wordings, words, holders: words.map((word) => holders.get(word) ?? []), byId }
}

function note<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (known.at(-1) !== value) known.push(value)
}

/** By code units, which is the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The run `[from, to)` of an ordered list whose keys begin with `beginning`. */
export function runOf<T>(ordered: readonly T[], keyOf: (item: T) => string, beginning: string): [number, number] {
  const from = firstWhere(ordered.length, (at) => keyAt(ordered, keyOf, at) >= beginning)
  const to = firstWhere(ordered.length, (at) => keyAt(ordered, keyOf, at) >= `${beginning}\uffff`)
  return [from, to]
}

function keyAt<T>(ordered: readonly T[], keyOf: (item: T) => string, at: number): string {
  const item = ordered[at]
  return item === undefined ? '' : keyOf(item)
}

/** The first of `size` positions that holds, given that all after one that holds do; `size` where none does. */
function firstWhere(size: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
