// Splits a part of a text into its sentences, each without the white space around it.
import type { TextSpan } from '../domain/text-span'
import { breakBetween, END } from '../linking/text-breaks'

const WORDS = /[\p{L}\p{N}]+/gu
/** Characters; headings and lists are shorter. */
const FULL_LINE = 50

/** In order, and between them nothing but white space: whatever is no white space belongs to one of them. */
export function splitSentences(text: string, { start, end }: TextSpan): TextSpan[] {
  const sentences: TextSpan[] = []
  let from = start
  let previous: { word: string; end: number } | null = null
  for (const match of text.slice(start, end).matchAll(WORDS)) {
    const at = start + match.index
    if (previous && breakBetween(text, previous.end, at, previous.word) === END && !isWrapped(text, previous.end, at)) {
      const cut = previous.end + endOfSentence(text.slice(previous.end, at))
      sentences.push(...trimmed(text, { start: from, end: cut }))
      from = cut
    }
    previous = { word: match[0], end: at + match[0].length }
  }
  return [...sentences, ...trimmed(text, { start: from, end })]
}

/** A line of print that is full ends where the page ends, not where the sentence does, whatever the next word begins with. */
function isWrapped(text: string, from: number, to: number): boolean {
  const isOneBreak = /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(from, to))
  return isOneBreak && from - text.lastIndexOf('\n', from - 1) > FULL_LINE
}

/** What follows the last word without a space ends its sentence: the full stop, and a bracket or quotation mark that closes. */
const endOfSentence = (gap: string): number => /^\S*/.exec(gap)?.[0].length ?? 0

function trimmed(text: string, { start, end }: TextSpan): TextSpan[] {
  let [first, last] = [start, end]
  while (first < last && /\s/.test(text.charAt(first))) first += 1
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1
  return first < last ? [{ start: first, end: last }] : []
}
