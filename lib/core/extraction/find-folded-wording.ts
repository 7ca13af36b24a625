// Finds the places where a text says given words in another spelling or number: tumour and tumor, schwannoma and schwannomas.
import type { TextSpan } from '../domain/text-span'
import { foldWord } from '../linking/text-fold'

/** The words of a text in folded form, each with its place; the s of a genitive is none. */
export type FoldedWords = readonly { readonly folded: string; readonly start: number; readonly end: number }[]

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
/** Shorter wordings are sought as they are written only. */
const SHORTEST = 5

export function foldWords(text: string): FoldedWords {
  return Array.from(text.matchAll(WORDS), (match) => {
    return { folded: foldWord(match[0]), start: match.index, end: match.index + match[0].length }
  }).filter(({ folded }) => folded !== '' && folded !== 's')
}

/** The wording's words in their order, with nothing else between. */
export function findFoldedWording(words: FoldedWords, wording: FoldedWords): TextSpan[] {
  const sought = wording.map(({ folded }) => folded)
  if (sought.join('').length < SHORTEST) return []
  const found: TextSpan[] = []
  words.forEach(({ folded, start }, at) => {
    if (folded !== sought[0]) return
    const last = words[at + sought.length - 1]
    if (last && sought.every((word, i) => words[at + i]?.folded === word)) found.push({ start, end: last.end })
  })
  return found
}
