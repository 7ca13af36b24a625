// A turn in a few words: what was done, what came back, and where the differential stands.
import type { Action, Answer } from '@/lib/core/domain/tree'
import { type HypothesisChange, leadingHypothesis } from './differential-change'
import type { TreeTurn } from './tree-turn'

/** "First impression", "Order: A, B" or "Diagnosis: X". */
export function actionText(action: Action | null): string {
  if (!action) return 'First impression'
  return action.kind === 'order' ? `Order: ${action.tests.join(', ')}` : `Diagnosis: ${action.label}`
}

/** Everything a screen reader should hear of a row before its mark. */
export function turnLabel(turn: TreeTurn, level: number, parent: TreeTurn | null = null): string {
  const answers = turn.answers.map(
    (answer) => `${answer.test}: ${answer.available ? shortResult(answer) : 'unavailable'}`,
  )
  const leading = leadingHypothesis(turn.differential, parent?.differential ?? null)
  return [
    `Turn ${level}`,
    actionText(turn.action),
    ...(turn.isCovered ? ['Answers covered'] : answers),
    ...(leading
      ? [`Leading: ${leading.label}${leading.p === null ? '' : ` ${percent(leading.p)}`}${moveText(leading)}`]
      : []),
  ].join('. ')
}

function moveText({ kind, points }: HypothesisChange): string {
  if (kind === 'new') return ', new'
  if (points === null || points === 0) return ''
  return `, ${points > 0 ? 'up' : 'down'} ${Math.abs(points)} points`
}

const SHORT = 160

/** The result cut to one line. */
export function shortResult(answer: Answer): string {
  const text = (answer.result ?? '').replace(/\s+/g, ' ').trim()
  return text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s\S*$/, '')} …`
}

/** A probability as it is shown: never a certainty that is none; a dash where the teacher only ranked. */
export function percent(p: number | null): string {
  if (p === null) return '—'
  if (p > 0 && p < 0.005) return '<1 %'
  if (p < 1 && p >= 0.995) return '>99 %'
  return `${Math.round(p * 100)} %`
}
