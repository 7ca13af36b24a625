// Splits a text into words with their places, the same way for the wordings of a graph and for the texts they are sought in.

/** Words by position; `starts` and `ends` are half-open UTF-16 offsets into the text. */
export type WordSpans = { readonly starts: readonly number[]; readonly ends: readonly number[] }

/** Written with a hyphen by some and without by others: `pre-eclampsia`, `non-Hodgkin`. `non` also takes a space. */
const PREFIXES = new Set(
  'anti co hyper hypo inter intra macro micro multi non para peri poly post pre re semi sub supra trans ultra un'.split(
    ' ',
  ),
)
const LONGEST_PREFIX = 5

const LETTER = /[\p{L}\p{N}\p{M}]/u
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9]/.test(String.fromCharCode(code))))

function isWordCode(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1
  return code < 0xc0 ? code === 0xb5 : LETTER.test(String.fromCharCode(code))
}

const isHyphen = (code: number) => code === 45 || code === 0x2010 || code === 0x2011
const isApostrophe = (code: number) => code === 39 || code === 0x2019
const SPACE = 32
const SMALL_S = 115

/**
 * Maximal runs of letters and digits, left to right. A prefix is joined with what follows its hyphen; a possessive `'s` belongs to no
 * word. Linear in the text.
 */
export function splitWords(text: string): WordSpans {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1
      continue
    }
    let end = runEnd(text, at)
    while (isJoined(text, at, end)) end = runEnd(text, end + 1)
    starts.push(at)
    ends.push(end)
    at = afterPossessive(text, end)
  }
  return { starts, ends }
}

function runEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1
  return end
}

function isJoined(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PREFIX || end + 1 >= text.length) return false
  const gap = text.charCodeAt(end)
  if (!isHyphen(gap) && gap !== SPACE) return false
  const code = text.charCodeAt(end + 1)
  const isLetter = isWordCode(code) && !(code >= 48 && code <= 57)
  if (!isLetter) return false
  const word = text.slice(start, end).toLowerCase()
  return gap === SPACE ? word === 'non' : PREFIXES.has(word)
}

function afterPossessive(text: string, end: number): number {
  const isPossessive =
    isApostrophe(text.charCodeAt(end)) &&
    (text.charCodeAt(end + 1) | 32) === SMALL_S &&
    !isWordCode(text.charCodeAt(end + 2))
  return isPossessive ? end + 2 : end
}
