// Finds the longest wordings of a dictionary in a text, left to right, none overlapping.
import type { Dictionary } from './dictionary'
import { hasKey, mayMeet } from './dictionary-keys'
import { COPULA, DIRECTION, DROPPED_WORD, FILLER, UNKNOWN, WORD } from './dictionary-words'
import { type Reading, resolveSpan } from './dictionary-resolve'
import { NONE } from './text-breaks'
import type { TextTokens } from './text-tokens'

/** `first` and `last` are word indices, both within. */
export type Mention = Reading & { readonly first: number; readonly last: number }

/** No label is parted by more than this between two of its words. */
const GAP_MAX = 12

/** Linear: a bag holds at most 16 words, and few words that are dropped may stand among them. */
export function findMentions(dictionary: Dictionary, tokens: TextTokens): Mention[] {
  const found: Mention[] = []
  const { numbers } = tokens
  const { roles } = dictionary
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? UNKNOWN
    if (number === UNKNOWN || roles[number] === DROPPED_WORD || roles[number] === COPULA) continue
    const mention = longestAt(dictionary, tokens, at, number)
    if (!mention) continue
    found.push(mention)
    at = mention.last
  }
  return found
}

/** Words left out of a bag, of which few may stand in one span. */
const LEFT_OUT_MAX = 4

function longestAt(dictionary: Dictionary, tokens: TextTokens, first: number, firstNumber: number): Mention | null {
  const { numbers, breaks } = tokens
  const { lows, highs, roles, keys, pairs } = dictionary
  const firstRole = roles[firstNumber] ?? WORD
  const longest = dictionary.longest[firstNumber] ?? 0
  let low = 0
  let high = 0
  let leanLow = 0
  let leanHigh = 0
  let size = 0
  let leftOut = 0
  let isBroken = false
  let hasDirection = false
  let hasCopula = false
  let best: Mention | null = null
  for (let at = first; at < numbers.length; at += 1) {
    const number = numbers[at] ?? UNKNOWN
    if (number === UNKNOWN) break
    if (at > first && breaks[at] !== NONE) isBroken = true
    if (isBroken && isParted(tokens, at)) break
    const role = roles[number] ?? WORD
    if (role === DROPPED_WORD || role === COPULA) {
      if (role === COPULA) hasCopula = true
      leftOut += 1
      if (leftOut > LEFT_OUT_MAX) break
      continue
    }
    if (size > 0 && role !== FILLER && firstRole !== FILLER && !mayMeet(pairs, firstNumber, number)) break
    low = (low + (lows[number] ?? 0)) | 0
    high = (high + (highs[number] ?? 0)) | 0
    size += 1
    if (role === FILLER) leftOut += 1
    else {
      leanLow = (leanLow + (lows[number] ?? 0)) | 0
      leanHigh = (leanHigh + (highs[number] ?? 0)) | 0
    }
    if (role === DIRECTION) hasDirection = true
    if (size > longest + LEFT_OUT_MAX || leftOut > LEFT_OUT_MAX) break
    if (hasCopula && !hasDirection) continue
    const isHit = hasKey(keys, low, high) || (hasDirection && leanLow !== low && hasKey(keys, leanLow, leanHigh))
    if (!isHit) continue
    const reading = resolveSpan(dictionary, tokens, first, at, isBroken)
    if (reading) best = { ...reading, first, last: at }
  }
  return best
}

function isParted(tokens: TextTokens, at: number): boolean {
  const gap = (tokens.starts[at] ?? 0) - (tokens.ends[at - 1] ?? 0)
  return gap > GAP_MAX
}
