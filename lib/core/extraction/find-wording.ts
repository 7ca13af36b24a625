// Finds the places where a text says given words, however they are broken, spaced, hyphenated or put in the plural there.
import type { TextSpan } from '../domain/text-span'
import type { SpelledText } from './spell-out'
import type { Wording } from './spell-wording'

/** From so many letters on, words are recognised across any white space and with a plural ending. */
const LONG = 8
const LONG_ENOUGH_FOR_PLURAL = 5
const HYPHEN = /^['’]?[-‐‑]\s*$/
const NOTHING_BUT_SPACE = /^[\s-‐‑]*$/

/** Whole words only, compared as by `normalise`. */
export function findWording(spelled: SpelledText, wording: Wording): TextSpan[] {
  const { letters: sought } = wording
  if (sought === '') return []
  const found: TextSpan[] = []
  const { letters } = spelled
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
    const span = spanOf(spelled, at, wording)
    if (span) found.push(span)
  }
  return found
}

function spanOf(spelled: SpelledText, at: number, { letters: sought, wordStarts }: Wording): TextSpan | null {
  if (isJoined(spelled, at)) return null
  const end = endOfWord(spelled, at + sought.length, sought.length)
  if (end === null) return null
  for (let i = 1; i < sought.length; i += 1)
    if (!isAllowed(spelled, at + i, wordStarts.has(i), sought.length)) return null
  return { start: spelled.starts[at] ?? 0, end: spelled.ends[end - 1] ?? 0 }
}

/** Whether the letter at `at` follows the one before it directly. */
const isJoined = ({ starts, ends }: SpelledText, at: number): boolean =>
  at > 0 && at < starts.length && (ends[at - 1] ?? 0) >= (starts[at] ?? 0)

/** Where the word ends that the found letters end in, or null where they end inside a word. */
function endOfWord(spelled: SpelledText, end: number, length: number): number | null {
  if (!isJoined(spelled, end)) return end
  if (length < LONG_ENOUGH_FOR_PLURAL) return null
  for (const plural of ['s', 'es'])
    if (spelled.letters.startsWith(plural, end) && !isJoined(spelled, end + plural.length)) return end + plural.length
  return null
}

function isAllowed(spelled: SpelledText, at: number, startsWord: boolean, length: number): boolean {
  if (isJoined(spelled, at)) return !startsWord || length >= LONG
  if (startsWord) return true
  const gap = spelled.text.slice(spelled.ends[at - 1], spelled.starts[at])
  return HYPHEN.test(gap) || (length >= LONG && NOTHING_BUT_SPACE.test(gap))
}
