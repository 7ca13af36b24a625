// The words of a dictionary, numbered: what a word in a text is to it.
import { foldWord, numeralAfterType } from './text-fold'
import { splitWords } from './text-words'

/** A word no wording holds. */
export const UNKNOWN = -1

/** Left out of a bag of several words, so that `enlargement of the spleen` reads like `spleen enlargement`. */
const DROPPED = new Set(['at', 'in', 'of', 'on', 'the', 'to'])

/** Say where or how a value was measured; left out of a bag that names a direction. */
const FILLERS = new Set(['blood', 'circulating', 'concentration', 'level', 'plasma', 'serum'])
/** Beside one of these, `blood` is part of the name. */
const BLOOD_PARTS = new Set([
  'cell',
  'culture',
  'flow',
  'gas',
  'group',
  'loss',
  'pressure',
  'smear',
  'vessel',
  'volume',
])
export const DIRECTIONS: ReadonlySet<string> = new Set(['abnormal', 'high', 'low', 'positive'])

const NUMBERED = new Set(['bipolar', 'class', 'complex', 'factor', 'grade', 'group', 'stage', 'type'])

/** Bounds the memory spent on wordings of words; reaching it only costs folding them again. */
const REMEMBERED = 300_000

export type WordTable = {
  /** Folded word → number. */
  readonly numbers: Map<string, number>
  readonly words: string[]
  /** A word as written → its number, or UNKNOWN. */
  readonly seen: Map<string, number>
}

export const createWordTable = (): WordTable => ({ numbers: new Map(), words: [], seen: new Map() })

export const isDropped = (word: string) => DROPPED.has(word)
export const isFiller = (word: string) => FILLERS.has(word)

/** The folded words of a wording, in order. */
export function foldedWords(text: string): string[] {
  const { starts, ends } = splitWords(text)
  const folded = starts.map((start, i) => foldWord(text.slice(start, ends[i])))
  return folded
    .map((word, i) => (NUMBERED.has(folded[i - 1] ?? '') ? numeralAfterType(word) : word))
    .filter((word) => word !== '')
}

/** The words that identify a wording, whatever their order: all but the dropped ones, unless nothing else is left. */
export function contentWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !DROPPED.has(word))
  return kept.length > 0 ? kept : words
}

/** A bag of several words without where a value was measured; null where that says nothing or something else. */
export function leanWords(words: readonly string[]): readonly string[] | null {
  if (!words.some((word) => DIRECTIONS.has(word))) return null
  const isNamed = words.some((word) => BLOOD_PARTS.has(word))
  const kept = words.filter((word) => !FILLERS.has(word) || (isNamed && word === 'blood'))
  return kept.length < words.length && kept.length > 1 ? kept : null
}

/** The number of a word, given one if it is new. */
export function numberOf(table: WordTable, folded: string): number {
  const known = table.numbers.get(folded)
  if (known !== undefined) return known
  const number = table.words.length
  table.numbers.set(folded, number)
  table.words.push(folded)
  return number
}

/** The numbers of a text's words; UNKNOWN for those no wording holds. */
export function numberWords(table: WordTable, text: string, starts: readonly number[], ends: readonly number[]) {
  const found = new Int32Array(starts.length)
  let isNumbered = false
  for (let i = 0; i < starts.length; i += 1) {
    const raw = text.slice(starts[i], ends[i])
    const number = table.seen.get(raw) ?? lookUp(table, raw)
    found[i] = isNumbered ? (table.numbers.get(numeralAfterType(foldWord(raw))) ?? UNKNOWN) : number
    isNumbered = number >= 0 && NUMBERED.has(table.words[number] ?? '')
  }
  return found
}

function lookUp(table: WordTable, raw: string): number {
  const number = table.numbers.get(foldWord(raw)) ?? UNKNOWN
  if (table.seen.size >= REMEMBERED) table.seen.clear()
  table.seen.set(raw, number)
  return number
}
