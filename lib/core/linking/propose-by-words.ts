// Finds wordings that share words with a term, the rare words counting most.
import type { Dictionary } from './dictionary'
import type { DictionaryWording } from './dictionary-wording'
import { contentWords, foldedWords } from './dictionary-words'

/** `similarity` in (0, 1]. */
export type WordMatch = { readonly wording: DictionaryWording; readonly similarity: number }

type Entry = { readonly wording: DictionaryWording; readonly weight: number; readonly numerals: readonly string[] }
type WordIndex = {
  readonly entries: readonly Entry[]
  /** By word number: the entries that hold it. */
  readonly holders: readonly (readonly number[])[]
  readonly rarity: Float64Array
  /** Word numbers by the first letters of the word. */
  readonly roots: ReadonlyMap<string, readonly number[]>
}

const indices = new WeakMap<Dictionary, WordIndex>()

/** A wording all of whose words the term has says less, but nothing else: worth at least this. */
const CONTAINED = 0.4

/** Numbers and single letters tell types apart and are no subject. */
const NUMBERS_WEIGHT = 0.3

/** A wording with a number that the term lacks is most likely another type of the same. */
const OTHER_NUMBER = 0.8

/** Words of one root say nearly the same: tibia and tibial, tuberculous and tuberculosis. */
const RELATED_WEIGHT = 0.7
const ROOT_LENGTH = 5
const ROOT_SHARE = 0.6

/**
 * Up to `limit` wordings by shared weight: twice the weight of the shared words over the weight of both, a word weighing
 * ln(wordings / wordings that hold it). Words no wording holds weigh as the rarest; words of one root count in part.
 */
export function proposeByWords(dictionary: Dictionary, text: string, limit: number): WordMatch[] {
  const index = wordIndexOf(dictionary)
  const words = new Set(contentWords(foldedWords(text)))
  const shared = new Map<number, number>()
  let own = 0
  for (const word of words) {
    const weight = weightOf(dictionary, index, word)
    own += weight
    const ofWord = new Map<number, number>()
    for (const { number, share } of relatedWords(dictionary, index, word)) {
      const worth = share * Math.min(weight, index.rarity[number] ?? weight)
      for (const at of index.holders[number] ?? []) ofWord.set(at, Math.max(ofWord.get(at) ?? 0, worth))
    }
    for (const [at, worth] of ofWord) shared.set(at, (shared.get(at) ?? 0) + worth)
  }
  return Array.from(shared, ([at, weight]) => matchOf(index, at, weight, own, words))
    .sort((a, b) => b.similarity - a.similarity || (a.wording.concept < b.wording.concept ? -1 : 1))
    .slice(0, limit)
}

function matchOf(
  { entries }: WordIndex,
  at: number,
  weight: number,
  own: number,
  words: ReadonlySet<string>,
): WordMatch {
  const entry = entries[at]
  if (!entry) throw new RangeError(`the index holds no entry ${at}`)
  const dice = (2 * weight) / (own + entry.weight)
  const isContained = weight >= entry.weight - 1e-9 && entry.weight > 0
  const isOther = entry.numerals.some((numeral) => !words.has(numeral))
  const similarity = isContained ? CONTAINED + (1 - CONTAINED) * dice : dice
  return { wording: entry.wording, similarity: Math.min(1, isOther ? similarity * OTHER_NUMBER : similarity) }
}

function weightOf({ table }: Dictionary, { rarity, entries }: WordIndex, word: string): number {
  const number = table.numbers.get(word)
  const known = number === undefined ? undefined : rarity[number]
  return known ?? Math.log(entries.length + 1) * emphasis(word)
}

function relatedWords({ table }: Dictionary, { roots }: WordIndex, word: string) {
  const number = table.numbers.get(word)
  const exact = number === undefined ? [] : [{ number, share: 1 }]
  if (word.length < ROOT_LENGTH) return exact
  const related = (roots.get(word.slice(0, ROOT_LENGTH)) ?? []).filter((other) => {
    const name = table.words[other] ?? ''
    return other !== number && commonPrefix(word, name) >= ROOT_SHARE * Math.max(word.length, name.length)
  })
  return [...exact, ...related.map((other) => ({ number: other, share: RELATED_WEIGHT }))]
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function wordIndexOf(dictionary: Dictionary): WordIndex {
  const known = indices.get(dictionary)
  if (known) return known
  const counts = new Float64Array(dictionary.table.words.length)
  const found: { wording: DictionaryWording; words: number[] }[] = []
  for (const bag of dictionary.bags.values()) {
    const words = [...new Set(bag.words)]
    for (const { wording, isLean } of bag.entries) {
      if (isLean) continue
      for (const word of words) counts[word] = (counts[word] ?? 0) + 1
      found.push({ wording, words })
    }
  }
  const rarity = counts.map(
    (count, number) =>
      Math.log((found.length + 1) / Math.max(1, count)) * emphasis(dictionary.table.words[number] ?? ''),
  )
  const holders: number[][] = Array.from(counts, () => [])
  const entries = found.map(({ wording, words }, at) => {
    for (const word of words) holders[word]?.push(at)
    const weight = words.reduce((sum, word) => sum + (rarity[word] ?? 0), 0)
    const numerals = words.map((word) => dictionary.table.words[word] ?? '').filter((word) => /^[0-9]/.test(word))
    return { wording, weight, numerals }
  })
  const index = { entries, holders, rarity, roots: rootsOf(dictionary) }
  indices.set(dictionary, index)
  return index
}

function rootsOf({ table }: Dictionary): Map<string, number[]> {
  const roots = new Map<string, number[]>()
  table.words.forEach((word, number) => {
    if (word.length < ROOT_LENGTH) return
    const root = word.slice(0, ROOT_LENGTH)
    const known = roots.get(root)
    if (known) known.push(number)
    else roots.set(root, [number])
  })
  return roots
}

const emphasis = (word: string) => (word.length === 1 || /^[0-9]/.test(word) ? NUMBERS_WEIGHT : 1)
