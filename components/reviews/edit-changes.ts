// What an edit changes of its original: the action, the reasoning, and each hypothesis that is new, gone or moved.
import { differentialChange, type HypothesisChange } from '@/components/trees/differential-change'
import { actionText, percent } from '@/components/trees/turn-summary'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Edit } from '@/lib/core/domain/verdict'

export type Change = { before: string; after: string }
export type EditChanges = { action: Change | null; reasoning: Change | null; differential: string[] }

/** Null and empty where nothing differs. A hypothesis that stayed within its decimals has not moved. */
export function editChanges(original: ReviewTurn, edit: Edit): EditChanges {
  const moves = differentialChange(edit.differential, original.differential).flatMap((move) => moveText(move) ?? [])
  return {
    action: changeOf(actionText(original.action), actionText(edit.action)),
    reasoning: changeOf(original.reasoning.trim(), edit.reasoning),
    differential: moves,
  }
}

export const isUnchanged = ({ action, reasoning, differential }: EditChanges): boolean =>
  action === null && reasoning === null && differential.length === 0

const changeOf = (before: string, after: string): Change | null => (before === after ? null : { before, after })

function moveText({ label, p, points, kind }: HypothesisChange): string | null {
  if (kind === 'new') return `${label}: new, ${percent(p)}`
  if (kind === 'dropped') return `${label}: gone, was ${percent(p)}`
  if (points === null || points === 0) return null
  const before = p === null ? null : p - points / 100
  return `${label}: ${percent(before)} → ${percent(p)}`
}

/** Characters of unchanged text that stay in sight on either side. */
const CONTEXT = 120

/** Both texts without most of what they begin and end with alike, cut between words. */
export function aroundChanges({ before, after }: Change): Change {
  const head = sharedLength(before, after, (text, at) => text[at])
  const rest = Math.min(before.length, after.length) - head
  const tail = Math.min(
    rest,
    sharedLength(before, after, (text, at) => text[text.length - 1 - at]),
  )
  const from = head > CONTEXT ? before.indexOf(' ', head - CONTEXT) : -1
  const kept = tail > CONTEXT ? before.lastIndexOf(' ', before.length - tail + CONTEXT) : -1
  const start = from >= 0 && from < head ? from : 0
  const end = kept >= before.length - tail ? before.length - kept : 0
  const cut = (text: string) => `${start > 0 ? '…' : ''}${text.slice(start, text.length - end)}${end > 0 ? ' …' : ''}`
  return { before: cut(before), after: cut(after) }
}

function sharedLength(a: string, b: string, at: (text: string, place: number) => string | undefined): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && at(a, length) === at(b, length)) length += 1
  return length
}
