// Ties long and short forms of a name together, as a report does it: "amber fever (AMF)".
import { normalise } from '../graph/normalise'
import { findWording } from './find-wording'
import type { SpelledText } from './spell-out'
import { spellWording } from './spell-wording'

const SHORT = '[A-Z][A-Za-z0-9-]{1,11}'
const BEHIND = new RegExp(`^[\\s)\\]"'”’*]*\\(\\s*(${SHORT})\\s*[),;]`)
const IS_SHORT = new RegExp(`^${SHORT}$`)
const HAS_CAPITALS = /[A-Z].*[A-Z]/
const LINKING_WORDS = new Set(['of', 'the', 'and', 'in', 'with', 'to', 'a', 'by', 'for'])
/** A short form may pass over so many words of the long one. */
const WORDS_PASSED_OVER = 3
const INITIALS_MIN = 3

export const isShortForm = (name: string): boolean => IS_SHORT.test(name) && HAS_CAPITALS.test(name)

/** What stands in brackets behind the name. */
export function shortFormsOf(report: SpelledText, name: string): string[] {
  return findWording(report, spellWording(name)).flatMap(({ end }) => {
    const short = BEHIND.exec(report.text.slice(end, end + 30))?.[1]
    return short && isShortForm(short) ? [short] : []
  })
}

/** What stands before the short form in brackets, as far back as its letters reach. */
export function longFormsOf(report: SpelledText, short: string): string[] {
  const sought = normalise(short).replaceAll(' ', '')
  return [...report.text.matchAll(/\(\s*([^\s),;]{2,14})\s*[),;]/g)].flatMap(({ index, 1: given = '' }) => {
    if (normalise(given).replaceAll(' ', '') !== sought) return []
    const before = report.text.slice(Math.max(0, index - 200), index)
    const words = [...before.matchAll(/[\p{L}\p{N}’']+/gu)]
    for (let count = 2; count <= Math.min(sought.length + WORDS_PASSED_OVER, words.length); count += 1) {
      const phrase = before.slice(words[words.length - count]?.index ?? 0).trim()
      if (spells(normalise(phrase), sought)) return [phrase]
    }
    return []
  })
}

/** The first letters of a name of three words or more. */
export function initialsOf(name: string): string[] {
  const words = normalise(name)
    .split(' ')
    .filter((word) => !LINKING_WORDS.has(word))
  return words.length >= INITIALS_MIN && words.length <= 6
    ? [words.map((word) => word.charAt(0).toUpperCase()).join('')]
    : []
}

/** Whether the phrase begins as the short form does, and has its letters in their order, the last in its last word. */
function spells(phrase: string, short: string): boolean {
  if (phrase.charAt(0) !== short.charAt(0)) return false
  let at = 0
  for (const letter of short) {
    at = phrase.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return phrase.lastIndexOf(short.charAt(short.length - 1)) > phrase.lastIndexOf(' ')
}
