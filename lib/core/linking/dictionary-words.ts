// The words of a dictionary, numbered: what a word in a text is to it.
import { cueNumber } from './negation-words'
import { createSeenWords, type SeenWords, valueOfWord } from './dictionary-seen-words'
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
export const DIRECTIONS: ReadonlySet<string> = new Set(['abnormal', 'enlarged', 'high', 'low', 'positive'])

const NUMBERED = new Set(['bipolar', 'class', 'complex', 'factor', 'grade', 'group', 'stage', 'type'])

/** Between a name and what is said of it: `creatinine was elevated`. Left out of a bag that names a direction. */
const COPULAS = new Set(['are', 'be', 'been', 'is', 'was', 'were'])

/** What a word does in a bag. */
export const WORD = 0
export const DROPPED_WORD = 1
export const COPULA = 2
export const FILLER = 3
export const DIRECTION = 4

export function roleOf(word: string): number {
  if (DROPPED.has(word)) return DROPPED_WORD
  if (COPULAS.has(word)) return COPULA
  if (FILLERS.has(word)) return FILLER
  return DIRECTIONS.has(word) ? DIRECTION : WORD
}

export type WordTable = {
  /** Folded word → number. */
  readonly numbers: Map<string, number>
  readonly words: string[]
  /** A word as written → its number and that of its cue, packed. */
  readonly seen: SeenWords
}

export const createWordTable = (): WordTable => ({ numbers: new Map(), words: [], seen: createSeenWords() })

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

/** What a text's words are: `numbers` to the dictionary, UNKNOWN for those no wording holds; `cues` to the negation rules. */
export function numberWords(table: WordTable, text: string, starts: readonly number[], ends: readonly number[]) {
  const numbers = new Int32Array(starts.length)
  const cues = new Int16Array(starts.length)
  const compute = (word: string) => lookUp(table, word)
  let isNumbered = false
  for (let i = 0; i < starts.length; i += 1) {
    const packed = valueOfWord(table.seen, text, starts[i] ?? 0, ends[i] ?? 0, compute)
    const number = (packed >> CUE_BITS) - 1
    numbers[i] = isNumbered ? numeralAt(table, text.slice(starts[i], ends[i])) : number
    cues[i] = packed & (2 ** CUE_BITS - 1)
    isNumbered = number >= 0 && NUMBERED.has(table.words[number] ?? '')
  }
  return { numbers, cues }
}

/** Enough for the words of cues; both numbers of a word are kept as one. */
const CUE_BITS = 11

const lookUp = (table: WordTable, raw: string) =>
  (((table.numbers.get(foldWord(raw)) ?? UNKNOWN) + 1) << CUE_BITS) + cueNumber(raw)

const numeralAt = (table: WordTable, raw: string) => table.numbers.get(numeralAfterType(foldWord(raw))) ?? UNKNOWN
