// Finds the cues of a text: the longest phrase at each word, none across a break or over something mentioned.
import { COMMA, END, MARK, NONE } from './text-breaks'
import { type CueKind, cuesByFirstWord, numberOfCueWord } from './negation-words'
import type { TextTokens } from './text-tokens'

/** `first` and `last` are word indices, both within. */
export type CueSpan = { readonly kind: CueKind; readonly first: number; readonly last: number }

const CONJUNCTIONS = new Set(['and', 'or', 'nor'].map(numberOfCueWord))

/** Before a list these deny all of it: `denied fever, chills, or cough`. */
const FULL_REACH = new Set(['denied', 'excluded', 'ruled'].map(numberOfCueWord))

/** Whether the word at an index joins a list. */
export const isConjunction = (tokens: TextTokens, at: number) => CONJUNCTIONS.has(tokens.cues[at] ?? 0)

/** In the order of the text, none overlapping. `mentionAt` is positive at the words of a mention, which are no cues. */
export function findCues(tokens: TextTokens, mentionAt: Int32Array): CueSpan[] {
  const found: CueSpan[] = []
  for (let at = 0; at < tokens.cues.length; at += 1) {
    const number = tokens.cues[at] ?? 0
    if (number === 0 || (mentionAt[at] ?? 0) > 0) continue
    const cue = cuesByFirstWord.get(number)?.find(({ words }) => isAt(tokens, mentionAt, at, words))
    if (!cue) continue
    const last = at + cue.words.length - 1
    found.push({ kind: cue.kind, first: at, last })
    at = last
  }
  return found.map((cue, i) => ({ ...cue, kind: settled(tokens, mentionAt, cue, found[i - 1]) }))
}

function isAt(tokens: TextTokens, mentionAt: Int32Array, at: number, words: readonly number[]): boolean {
  for (let i = 1; i < words.length; i += 1) {
    if (tokens.cues[at + i] !== words[i] || (mentionAt[at + i] ?? 0) > 0) return false
    const between = tokens.breaks[at + i]
    if (between !== NONE && between !== MARK) return false
  }
  return true
}

/** `Fever: no` and `Fever absent.` deny what stands before; `absent fever` what follows. */
function settled(tokens: TextTokens, mentionAt: Int32Array, cue: CueSpan, previous: CueSpan | undefined): CueKind {
  if (cue.kind !== 'absent-adjective' && cue.kind !== 'absent') return cue.kind
  const before = tokens.breaks[cue.first] ?? NONE
  const after = cue.last + 1 < tokens.cues.length ? (tokens.breaks[cue.last + 1] ?? NONE) : END
  const isClosed = after === END || after === COMMA || after === MARK || isConjunction(tokens, cue.last + 1)
  const isAnswer = before > COMMA && before < END && isClosed
  if (cue.kind === 'absent') return isAnswer && cue.first === cue.last ? 'absent-after' : 'absent'
  const follows = cue.first > 0 && (mentionAt[cue.first - 1] ?? 0) > 0 && before === NONE
  const hasCue = previous !== undefined && previous.last === cue.first - 1 && previous.kind === 'absent'
  if (isAnswer || (follows && isClosed && !hasCue)) return 'absent-after'
  return FULL_REACH.has(tokens.cues[cue.first] ?? 0) ? 'absent' : 'absent-adjective'
}
