// Reads whether what a text mentions is said to be present or absent, of somebody else, or not stated at all.
import { COLON, COMMA, END, NONE } from './text-breaks'
import { type CueSpan, findCues, isConjunction } from './negation-cues'
import type { TextTokens } from './text-tokens'

/** A mention by the indices of its first and last word. */
export type WordRange = { readonly first: number; readonly last: number }
export type StatementKind = 'present' | 'absent' | 'hypothetical' | 'family-history'
/** What the text says of a mention; `cue` is null where it is present. */
export type Statement = { readonly kind: StatementKind; readonly cue: CueSpan | null }

const PRESENT: Statement = { kind: 'present', cue: null }
const strength = { present: 0, absent: 1, hypothetical: 2, 'family-history': 3 }

/** How many words an adjective such as `negative` reaches, and how far before its cue a mention may stand. */
const ADJECTIVE_REACH = 4
const GAP_MAX = 4

/**
 * One statement per mention, after NegEx (Chapman et al. 2001): a cue reaches from itself to the end of the sentence, or to a word that
 * ends its reach; a cue that follows reaches back over one list. `mentions` in the order of the text, none overlapping. Linear.
 */
export function readStatements(tokens: TextTokens, mentions: readonly WordRange[]): Statement[] {
  const mentionAt = new Int32Array(tokens.cues.length)
  mentions.forEach(({ first, last }, i) => mentionAt.fill(i + 1, first, last + 1))
  const cues = findCues(tokens, mentionAt)
  const statements = readForward(tokens, mentions, mentionAt, cues)
  const places = { mentionAt, cueAt: markCues(tokens, cues) }
  for (const cue of cues) {
    const kind = backwardKind(cue)
    if (kind) for (const at of listBefore(tokens, mentions, places, cue)) state(statements, at, { kind, cue })
  }
  return statements
}

function state(statements: Statement[], at: number, statement: Statement): void {
  const known = statements[at] ?? PRESENT
  if (strength[statement.kind] > strength[known.kind]) statements[at] = statement
}

function forwardKind({ kind }: CueSpan): StatementKind | null {
  if (kind === 'absent-adjective') return 'absent'
  return kind === 'absent' || kind === 'hypothetical' || kind === 'family-history' ? kind : null
}

function backwardKind({ kind }: CueSpan): StatementKind | null {
  if (kind === 'absent-after') return 'absent'
  if (kind === 'hypothetical-after') return 'hypothetical'
  return kind === 'family-history-after' ? 'family-history' : null
}

type Reach = { kind: StatementKind; cue: CueSpan; until: number; isUsed: boolean }

function readForward(
  tokens: TextTokens,
  mentions: readonly WordRange[],
  mentionAt: Int32Array,
  cues: readonly CueSpan[],
): Statement[] {
  const statements = mentions.map(() => PRESENT)
  let reach: Reach | null = null
  let next = 0
  for (let at = 0; at < tokens.cues.length; at += 1) {
    if (reach && isOver(tokens, reach, at)) reach = null
    const cue: CueSpan | undefined = cues[next]
    if (cue?.first === at) {
      next += 1
      reach = afterCue(tokens, reach, cue)
      at = cue.last
      continue
    }
    const mention = mentionAt[at] ?? 0
    if (mention === 0) continue
    if (reach) {
      state(statements, mention - 1, { kind: reach.kind, cue: reach.cue })
      reach.isUsed = true
    }
    at = mentions[mention - 1]?.last ?? at
  }
  return statements
}

function isOver(tokens: TextTokens, { cue, until }: Reach, at: number): boolean {
  const between = tokens.breaks[at] ?? NONE
  return at > until || between === END || (between === COLON && at !== cue.last + 1)
}

function afterCue(tokens: TextTokens, reach: Reach | null, cue: CueSpan): Reach | null {
  const kind = forwardKind(cue)
  if (kind) {
    if (reach && strength[kind] < strength[reach.kind]) return reach
    const until = cue.kind === 'absent-adjective' ? cue.last + ADJECTIVE_REACH : reachEnd(tokens, cue)
    return { kind, cue, until, isUsed: false }
  }
  if (cue.kind === 'pseudo') return reach
  if (cue.kind !== 'verb') return null
  const isNewClause =
    tokens.breaks[cue.first] === COMMA || (cue.first > 0 && isConjunction(tokens, cue.first - 1)) || reach?.isUsed
  return isNewClause ? null : reach
}

/** A single word such as `possible` reaches no further than a comma. */
function reachEnd(tokens: TextTokens, cue: CueSpan): number {
  if (cue.kind !== 'hypothetical' || cue.first !== cue.last) return Infinity
  let at = cue.last + 1
  while (at < tokens.cues.length && tokens.breaks[at] === NONE) at += 1
  return at - 1
}

/** By word: the number of the mention it belongs to, 0 for none; and whether it belongs to a cue. */
type Places = { readonly mentionAt: Int32Array; readonly cueAt: Uint8Array }

function markCues(tokens: TextTokens, cues: readonly CueSpan[]): Uint8Array {
  const marks = new Uint8Array(tokens.cues.length)
  for (const { kind, first, last } of cues) if (kind !== 'pseudo') marks.fill(1, first, last + 1)
  return marks
}

/** The mentions of the list that ends before a cue, as indices, the last first; none where too much stands between. */
function listBefore(tokens: TextTokens, mentions: readonly WordRange[], places: Places, cue: CueSpan): number[] {
  const found: number[] = []
  let isLoose = false
  for (let at = cue.first; ; ) {
    const before = mentionBefore(tokens, places, at, found.length === 0)
    // In "fever, and rash was not seen" the comma parts two clauses; in "fever, chills, and rash" it does not.
    if (before === null) return isLoose && found.length === 2 ? found.slice(0, 1) : found
    if (found.length === 1) isLoose = before.isLoose
    found.push(before.mention)
    at = mentions[before.mention]?.first ?? 0
  }
}

/** `isLoose`: joined by a comma and a conjunction. */
type Before = { readonly mention: number; readonly isLoose: boolean }

/** The next mention before a word: the last of the list before its cue, else the one it is joined to by a comma or a conjunction. */
function mentionBefore(tokens: TextTokens, { mentionAt, cueAt }: Places, from: number, isLast: boolean): Before | null {
  let hasComma = false
  let hasConjunction = false
  let others = 0
  for (let at = from; at > 0; at -= 1) {
    const between = tokens.breaks[at] ?? NONE
    const isAnswer = isLast && at === from
    if (between === END || (between >= COLON && !isAnswer) || (isLast && between === COMMA)) return null
    if (between === COMMA) hasComma = true
    const mention = mentionAt[at - 1] ?? 0
    if (mention > 0) {
      const isJoined = isLast || hasComma || hasConjunction
      return isJoined ? { mention: mention - 1, isLoose: hasComma && hasConjunction } : null
    }
    if (cueAt[at - 1] === 1) return null
    if (!isLast && isConjunction(tokens, at - 1)) hasConjunction = true
    else others += 1
    if (others > GAP_MAX) return null
  }
  return null
}
