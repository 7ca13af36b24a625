// Finds words in one report, each wording once.
import { findQuote, type FoundQuote } from '@/lib/core/extraction/find-quote'
import { foldText } from '@/lib/core/extraction/fold-text'
import { isWholeQuote } from '@/lib/core/extraction/is-whole-quote'
import type { TextSpan } from '@/lib/core/domain/text-span'

export type QuoteFinder = (words: string) => FoundQuote | null

const KEPT = 5000

export function quoteFinder(text: string): QuoteFinder {
  const report = foldText(text)
  const found = new Map<string, FoundQuote | null>()
  return (words) => {
    const known = found.get(words)
    if (known !== undefined) return known
    const quote = findQuote(report, words)
    // While somebody types, every state of a field is a wording.
    if (found.size >= KEPT) found.clear()
    found.set(words, quote)
    return quote
  }
}

const LONGEST_WORD = 60

/** The selection with the words and numbers whole that it begins or ends inside of. */
export function wholeWords(text: string, { start, end }: TextSpan): TextSpan {
  let [from, to] = [start, end]
  for (let step = 0; step < LONGEST_WORD && from > 0 && isCut(text, from); step += 1) from -= 1
  for (let step = 0; step < LONGEST_WORD && to < text.length && isCut(text, to); step += 1) to += 1
  const isOpen = () => /\s/.test(text.charAt(from)) || !isWholeQuote(text, from, to)
  while (from > 0 && start - from < LONGEST_WORD && isOpen()) from -= 1
  return isWholeQuote(text, from, to) ? { start: from, end: to } : { start, end }
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u
const isCut = (text: string, at: number): boolean =>
  LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at))
