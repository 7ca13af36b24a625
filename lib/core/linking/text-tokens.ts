// A text as the dictionary and the negation rules read it: words with places, numbers and what parts them.
import type { Dictionary } from './dictionary'
import { numberWords } from './dictionary-words'
import { breakBetween } from './text-breaks'
import { splitWords, type WordSpans } from './text-words'

export type TextTokens = WordSpans & {
  readonly text: string
  /** The dictionary's number of each word. */
  readonly numbers: Int32Array
  /** The number of each word among the words of negation cues; 0 for the others. */
  readonly cues: Int16Array
  /** What stands before each word (see text-breaks). */
  readonly breaks: Uint8Array
}

export function tokenise(dictionary: Dictionary, text: string): TextTokens {
  const { starts, ends } = splitWords(text)
  const { length } = starts
  const breaks = new Uint8Array(length)
  for (let i = 0; i < length; i += 1) {
    const start = starts[i] ?? 0
    const before = ends[i - 1] ?? 0
    const isPlain = i > 0 && start - before === 1 && text.charCodeAt(before) === 32
    if (i > 0 && !isPlain) breaks[i] = breakBetween(text, before, start, text.slice(starts[i - 1], before))
  }
  return { text, starts, ends, breaks, ...numberWords(dictionary.table, text, starts, ends) }
}
