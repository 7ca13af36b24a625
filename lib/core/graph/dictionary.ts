// All labels and synonyms of a graph's concepts, indexed as bags of folded words.
import type { Concept, ConceptKind } from '../domain/graph'
import { type DictionaryWording, wordingsOf } from './dictionary-wording'
import { contentWords, createWordTable, foldedWords, leanWords, numberOf, type WordTable } from './dictionary-words'
import { isClinicalModifier } from './dictionary-modifiers'
import type { MedicalGraph } from './medical-graph'

/** Wordings whose content words are the same, whatever their order; `words` sorted. */
export type Bag = { readonly words: readonly number[]; readonly entries: BagEntry[] }

/** `words` in the wording's own order. Of a lean entry: without where the value was measured. */
export type BagEntry = {
  readonly wording: DictionaryWording
  readonly words: readonly number[]
  readonly isLean: boolean
}

export type Dictionary = {
  readonly graph: MedicalGraph
  /** In order of preference, for wordings that stand for concepts of several kinds. */
  readonly kinds: readonly ConceptKind[]
  readonly table: WordTable
  /** A pseudo-random number per word, by number; the key of a bag is the sum over its words. */
  readonly weights: Float64Array
  readonly bags: ReadonlyMap<number, readonly Bag[]>
  /** By word number: the size of the largest bag that holds it. */
  readonly longest: Uint8Array
  readonly wordings: number
}

/** Longer wordings are names of chromosomes and enzymes that no text spells out. */
const LONGEST_BAG = 16

/** The wordings of a graph's concepts of some kinds. HPO's modifiers, frequencies and modes of inheritance are no findings. */
export function buildDictionary(graph: MedicalGraph, kinds: readonly ConceptKind[]): Dictionary {
  const table = createWordTable()
  const bags = new Map<number, Bag[]>()
  const longest: number[] = []
  let wordings = 0
  for (const concept of conceptsOf(graph, kinds)) {
    for (const wording of wordingsOf(concept)) {
      const words = contentWords(foldedWords(wording.text))
      if (words.length === 0 || words.length > LONGEST_BAG) continue
      wordings += 1
      addEntry(bags, longest, { wording, words: words.map((word) => numberOf(table, word)), isLean: false })
      const lean = wording.kind === 'disease' ? null : leanWords(words)
      if (lean) addEntry(bags, longest, { wording, words: lean.map((word) => numberOf(table, word)), isLean: true })
    }
  }
  const weights = Float64Array.from(table.words, (_, number) => weightOf(number))
  return {
    graph,
    kinds,
    table,
    weights,
    bags,
    longest: Uint8Array.from(table.words, (_, i) => longest[i] ?? 0),
    wordings,
  }
}

/** The bag of these words, in any order. */
export function findBag(dictionary: Dictionary, words: readonly number[]): Bag | undefined {
  return bagOf(dictionary.bags, sortedWords(words))
}

export const sortedWords = (words: Iterable<number>): number[] => [...words].sort((a, b) => a - b)

function* conceptsOf(graph: MedicalGraph, kinds: readonly ConceptKind[]): Generator<Concept> {
  for (const kind of kinds) {
    for (const id of graph.taxonomies[kind].ids) {
      const concept = graph.concept(id)
      if (concept && !isClinicalModifier(graph, concept)) yield concept
    }
  }
}

function addEntry(bags: Map<number, Bag[]>, longest: number[], entry: BagEntry): void {
  const words = sortedWords(entry.words)
  for (const word of words) longest[word] = Math.max(longest[word] ?? 0, words.length)
  const known = bagOf(bags, words)
  if (known) {
    known.entries.push(entry)
    return
  }
  const key = keyOf(words)
  const bag = { words, entries: [entry] }
  const chain = bags.get(key)
  if (chain) chain.push(bag)
  else bags.set(key, [bag])
}

function bagOf(bags: ReadonlyMap<number, readonly Bag[]>, words: readonly number[]): Bag | undefined {
  return bags.get(keyOf(words))?.find((bag) => areEqual(bag.words, words))
}

export const areEqual = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((word, i) => word === b[i])

const keyOf = (words: readonly number[]) => words.reduce((sum, word) => sum + weightOf(word), 0)

/** An integer below 2^48, so that sums over a bag are exact; mixed as by Murmur3's finaliser. */
function weightOf(number: number): number {
  const mix = (value: number) => {
    let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
    return (x ^ (x >>> 16)) >>> 0
  }
  return mix(number + 1) * 65_536 + (mix(number + 0x9e3779b9) & 0xffff)
}
