// A turn in a few words: what was done, and what came back.
import type { Action, Answer, Turn } from '@/lib/core/domain/tree'

/** "First impression", "Order: A, B" or "Diagnosis: X". */
export function actionText(action: Action | null): string {
  if (!action) return 'First impression'
  return action.kind === 'order' ? `Order: ${action.tests.join(', ')}` : `Diagnosis: ${action.label}`
}

/** Everything a screen reader should hear of a row before its mark. */
export function turnLabel(turn: Turn, level: number): string {
  const answers = turn.answers.map(
    (answer) => `${answer.test}: ${answer.available ? shortResult(answer) : 'unavailable'}`,
  )
  return [`Turn ${level}`, actionText(turn.action), ...answers].join('. ')
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
