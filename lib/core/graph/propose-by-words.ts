// Finds wordings that share words with a term, the rare words counting most.
import type { Dictionary } from './dictionary'
import type { DictionaryWording } from './dictionary-wording'
import { contentWords, foldedWords } from './dictionary-words'

/** `similarity` in (0, 1]. */
export type WordMatch = { readonly wording: DictionaryWording; readonly similarity: number }

type Entry = { readonly wording: DictionaryWording; readonly words: readonly number[]; readonly weight: number }
type WordIndex = {
  readonly entries: readonly Entry[]
  /** By word number: the entries that hold it. */
  readonly holders: readonly (readonly number[])[]
  readonly rarity: Float64Array
}

const indices = new WeakMap<Dictionary, WordIndex>()

/** A wording all of whose words the term has says less, but nothing else: worth at least this. */
const CONTAINED = 0.4

/** Numbers and single letters tell types apart and are no subject. */
const NUMBERS_WEIGHT = 0.3

/**
 * Up to `limit` wordings by shared weight: twice the weight of the shared words over the weight of both, a word weighing
 * ln(wordings / wordings that hold it). Words no wording holds weigh as the rarest.
 */
export function proposeByWords(dictionary: Dictionary, text: string, limit: number): WordMatch[] {
  const { entries, holders, rarity } = wordIndexOf(dictionary)
  const unknown = Math.log(entries.length + 1)
  const words = new Set(contentWords(foldedWords(text)))
  const shared = new Map<number, number>()
  let own = 0
  for (const word of words) {
    const number = dictionary.table.numbers.get(word)
    const weight = number === undefined ? unknown * emphasis(word) : (rarity[number] ?? unknown)
    own += weight
    for (const at of (number === undefined ? undefined : holders[number]) ?? []) {
      shared.set(at, (shared.get(at) ?? 0) + weight)
    }
  }
  const matches: WordMatch[] = []
  for (const [at, weight] of shared) {
    const entry = entries[at]
    if (!entry) continue
    const dice = (2 * weight) / (own + entry.weight)
    const isContained = weight >= entry.weight - 1e-9 && entry.weight > 0
    matches.push({ wording: entry.wording, similarity: isContained ? CONTAINED + (1 - CONTAINED) * dice : dice })
  }
  return matches
    .sort((a, b) => b.similarity - a.similarity || (a.wording.concept < b.wording.concept ? -1 : 1))
    .slice(0, limit)
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
    return { wording, words, weight: words.reduce((sum, word) => sum + (rarity[word] ?? 0), 0) }
  })
  const index = { entries, holders, rarity }
  indices.set(dictionary, index)
  return index
}

const emphasis = (word: string) => (word.length === 1 || /^[0-9]/.test(word) ? NUMBERS_WEIGHT : 1)
