// A text as the set of its runs of five words, by which near-duplicates are found.
import { normalise } from '../graph/normalise'

export const SHINGLE_WORDS = 5

const PRIME = 16777619
const HIGH = 0x811c9dc5
const LOW = 0x9e3779b9

/**
 * The hashes of all runs of `SHINGLE_WORDS` words of the normalised text, each once, ascending; a shorter text is one run. Two runs have the same
 * 53-bit hash by chance about once in 10^7 texts of 300 words compared with each other.
 */
export function shingleText(text: string): Float64Array {
  const words = normalise(text)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return new Float64Array()
  const highs = Int32Array.from(words, (word) => hashWord(word, HIGH))
  const lows = Int32Array.from(words, (word) => hashWord(word, LOW))
  const count = Math.max(1, words.length - SHINGLE_WORDS + 1)
  const shingles = new Float64Array(count)
  for (let start = 0; start < count; start += 1) {
    const end = Math.min(start + SHINGLE_WORDS, words.length)
    let [high, low] = [HIGH, LOW]
    for (let at = start; at < end; at += 1) {
      high = mix(high, highs[at] ?? 0)
      low = mix(low, lows[at] ?? 0)
    }
    shingles[start] = (high >>> 0) * 2 ** 21 + (low >>> 11)
  }
  return distinct(shingles.sort())
}

/** Of an ascending list. */
const distinct = (sorted: Float64Array): Float64Array => sorted.filter((each, at) => each !== sorted[at - 1])

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string, offset: number): number {
  let state = offset
  for (let at = 0; at < word.length; at += 1) state = Math.imul(state ^ word.charCodeAt(at), PRIME)
  return Math.imul(state ^ (state >>> 15), 0x85ebca6b)
}

const mix = (state: number, hash: number): number => {
  const next = Math.imul(state ^ hash, 0xc2b2ae35)
  return next ^ (next >>> 13)
}
