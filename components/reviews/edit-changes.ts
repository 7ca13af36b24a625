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
