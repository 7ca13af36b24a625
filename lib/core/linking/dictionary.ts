// All labels and synonyms of a graph's concepts, indexed as bags of folded words.
import type { Concept, ConceptKind } from '../domain/graph'
import {
  type Chosen,
  chosenWordings,
  type Decisions,
  decidedWording,
  decisionsOf,
  NO_DECISIONS,
} from './dictionary-choices'
import { type DictionaryWording, wordingsOf } from './dictionary-wording'
import {
  contentWords,
  createWordTable,
  foldedWords,
  leanWords,
  numberOf,
  roleOf,
  type WordTable,
} from './dictionary-words'
import { isCommonWord } from './dictionary-common-words'
import { isClinicalModifier } from './dictionary-modifiers'
import { type BagKeys, bagKeys, highWeight, lowWeight, pairsOf } from './dictionary-keys'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'

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
  readonly chosen: Chosen | undefined
  readonly decisions: Decisions
  readonly table: WordTable
  /** By its words, sorted and joined. */
  readonly bags: ReadonlyMap<string, Bag>
  /** By word number: what a word adds to either sum of a bag's key. */
  readonly lows: Int32Array
  readonly highs: Int32Array
  readonly keys: BagKeys
  /** By word number: the size of the largest bag that holds it. */
  readonly longest: Uint8Array
  /** By word number: WORD, DROPPED, COPULA, FILLER or DIRECTION. */
  readonly roles: Uint8Array
  readonly pairs: Uint8Array
  /** How spans were resolved, by their text; only saves time. */
  readonly resolved: Map<string, unknown>
  readonly wordings: number
}

/** Longer wordings are names of chromosomes and enzymes that no text spells out. */
const LONGEST_BAG = 16

/** Words that a text may drop or add within a wording, whether any wording holds them or not. */
const ALWAYS_KNOWN =
  'at in of on the to are be been is was were blood circulating concentration level plasma serum'.split(' ')

/**
 * The wordings of a graph's concepts of some kinds, as people's choices have them. HPO's modifiers, frequencies and modes of inheritance
 * are no findings.
 */
export function buildDictionary(graph: MedicalGraph, kinds: readonly ConceptKind[], chosen?: Chosen): Dictionary {
  const decisions = chosen ? decisionsOf(graph, chosen.choices) : NO_DECISIONS
  const table = createWordTable()
  const bags = new Map<string, Bag>()
  const longest: number[] = []
  let wordings = 0
  for (const wording of wordingsIn(graph, kinds, decisions, chosen)) {
    const words = contentWords(foldedWords(wording.text))
    if (words.length === 0 || words.length > LONGEST_BAG || isEmptyName(words, wording.isCaseBound)) continue
    wordings += 1
    addEntry(bags, longest, { wording, words: words.map((word) => numberOf(table, word)), isLean: false })
    const lean = wording.kind === 'disease' ? null : leanWords(words)
    if (lean) addEntry(bags, longest, { wording, words: lean.map((word) => numberOf(table, word)), isLean: true })
  }
  for (const word of ALWAYS_KNOWN) numberOf(table, word)
  const words = Array.from(bags.values(), (bag) => bag.words)
  return {
    graph,
    kinds,
    chosen,
    decisions,
    table,
    bags,
    wordings,
    lows: Int32Array.from(table.words, (_, number) => lowWeight(number)),
    highs: Int32Array.from(table.words, (_, number) => highWeight(number)),
    keys: bagKeys(words),
    longest: Uint8Array.from(table.words, (_, number) => longest[number] ?? 0),
    roles: Uint8Array.from(table.words, roleOf),
    pairs: pairsOf(words),
    resolved: new Map(),
  }
}

/** `THE syndrome` would match every syndrome. */
const isEmptyName = ([word = '', ...others]: readonly string[], isCaseBound: boolean) =>
  !isCaseBound && others.length === 0 && isCommonWord(word)

type Dictionaries = WeakMap<MedicalGraph, Map<string, Dictionary>>

const unchosen: Dictionaries = new WeakMap()
const byChoices = new WeakMap<LinkChoices, Dictionaries>()

/**
 * The dictionary of a graph's kinds under a state of the choices: built once and kept as long as both, by the identity of the map of
 * choices, which must not be changed afterwards.
 */
export function dictionaryOf(graph: MedicalGraph, kinds: readonly ConceptKind[], chosen?: Chosen): Dictionary {
  const choices = chosen && chosen.choices.size > 0 ? chosen.choices : undefined
  const dictionaries: Dictionaries = choices ? (byChoices.get(choices) ?? new WeakMap()) : unchosen
  if (choices) byChoices.set(choices, dictionaries)
  const ofGraph = dictionaries.get(graph) ?? new Map<string, Dictionary>()
  dictionaries.set(graph, ofGraph)
  const key = kinds.join(' ')
  const known = ofGraph.get(key) ?? buildDictionary(graph, kinds, choices && chosen)
  ofGraph.set(key, known)
  return known
}

/** The bag of these words, in any order. */
export function findBag(dictionary: Dictionary, words: readonly number[]): Bag | undefined {
  return dictionary.bags.get(sortedWords(words).join(' '))
}

export const sortedWords = (words: Iterable<number>): number[] => [...words].sort((a, b) => a - b)

function* wordingsIn(
  graph: MedicalGraph,
  kinds: readonly ConceptKind[],
  decisions: Decisions,
  chosen: Chosen | undefined,
): Generator<DictionaryWording> {
  for (const concept of conceptsOf(graph, kinds)) {
    for (const wording of wordingsOf(concept)) {
      const decided = decidedWording(decisions, wording)
      if (decided) yield decided
    }
  }
  yield* chosenWordings(decisions, kinds, chosen?.labels)
}

function* conceptsOf(graph: MedicalGraph, kinds: readonly ConceptKind[]): Generator<Concept> {
  for (const kind of kinds) {
    for (const id of graph.taxonomies[kind].ids) {
      const concept = graph.concept(id)
      if (concept && !isClinicalModifier(graph, concept)) yield concept
    }
  }
}

function addEntry(bags: Map<string, Bag>, longest: number[], entry: BagEntry): void {
  const words = sortedWords(entry.words)
  for (const word of words) longest[word] = Math.max(longest[word] ?? 0, words.length)
  const key = words.join(' ')
  const known = bags.get(key)
  if (known) known.entries.push(entry)
  else bags.set(key, { words, entries: [entry] })
}

export const areEqual = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((word, i) => word === b[i])
