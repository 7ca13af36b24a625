// Prepares once what is sought in every passage of an observation: the names of the diagnosis and the results of the menu.
import type { DraftEntry } from '../domain/report'
import type { TextSpan } from '../domain/text-span'
import { normalise } from '../graph/normalise'
import { type FoldedWords, foldWords } from './find-folded-wording'
import { spellWording, type Wording } from './spell-wording'
import { splitSentences } from './split-sentences'

/** `isShort`: counts in capitals only. */
export type SoughtName = { name: string; wording: Wording; folded: FoldedWords; isShort: boolean }
/** `short`: a result that says nothing alone, such as "positive"; it is sought beside the names of its test. */
export type SoughtResult = {
  test: string
  span: TextSpan
  parts: Wording[]
  short: { names: Wording[]; wording: Wording } | null
}
export type Sought = { names: SoughtName[]; results: SoughtResult[] }

/** Some read like other words: WAS is a syndrome, "was" is not. */
const SHORT_FORM = /^[A-Z]{3,5}$/
const LEAST_LETTERS = 8
const LEAST_LETTERS_OF_PART = 20

export function prepareLeaks(names: readonly string[], menu: readonly DraftEntry[]): Sought {
  return {
    names: names.map((name) => {
      return { name, wording: spellWording(name), folded: foldWords(name), isShort: SHORT_FORM.test(name) }
    }),
    results: menu.map(toSought),
  }
}

function toSought({ test, synonyms, result }: DraftEntry): SoughtResult {
  const parts = partsOf(result.text)
  const short = { names: [test, ...synonyms].map(spellWording), wording: spellWording(result.text) }
  return { test, span: result.quote, parts, short: parts.length === 0 ? short : null }
}

/** The result, and its sentences, as far as they are telling: a number of some length, or two words; of a part, more. */
function partsOf(result: string): Wording[] {
  const sentences = splitSentences(result, { start: 0, end: result.length }).map(({ start, end }) =>
    result.slice(start, end),
  )
  const parts = new Set(sentences.filter((part) => normalise(part).length >= LEAST_LETTERS_OF_PART))
  return [...parts.add(result)].map(spellWording).filter(({ letters, wordStarts }) => {
    if (/\d/.test(letters)) return letters.length >= 3
    return wordStarts.size >= 2 && letters.length >= LEAST_LETTERS
  })
}
