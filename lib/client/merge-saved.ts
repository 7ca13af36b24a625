// Puts what the server stored into the review on screen.
import type { GuidelinesInForce } from '@/lib/core/domain/guideline'
import type { ReviewTurn, ReviewView, VerdictsSaved } from '@/lib/core/domain/review'
import type { Verdict } from '@/lib/core/domain/verdict'
import { mergeComment } from './comments'
import type { Saved } from './verdict-outbox'

/** The view with what left the outbox in it. */
export function mergeDelivered(view: ReviewView, saved: Saved): ReviewView {
  if ('verdicts' in saved) return mergeSaved(view, saved.verdicts)
  return { ...view, comments: mergeComment(view.comments, saved.comment) }
}

/**
 * The view with the saved verdicts in it, each once, and the turns that were made, came into sight or were uncovered: a turn known
 * already is replaced where it stands. The lease is the newest one. The guidelines on screen stay
 * as they are until the new text is there (`takeGuidelines`).
 */
export function mergeSaved(view: ReviewView, answer: VerdictsSaved): ReviewView {
  const { saved, newTurns, turnsToCome, leaseUntil } = answer
  const isKnown = (verdict: Verdict) =>
    view.verdicts.some(
      ({ key, turnId, aspect }) => key === verdict.key && turnId === verdict.turnId && aspect === verdict.aspect,
    )
  return {
    ...view,
    turnsToCome,
    leaseUntil: leaseUntil ?? view.leaseUntil,
    verdicts: [...view.verdicts, ...saved.filter((verdict) => !isKnown(verdict))],
    turns: mergeTurns(view.turns, newTurns),
  }
}

/** The view with these guidelines, unless newer ones are on screen; the version never stands over another one's words. */
export function takeGuidelines(view: ReviewView, { version, text }: GuidelinesInForce): ReviewView {
  if (version <= view.round.guidelineVersion) return view
  return { ...view, round: { ...view.round, guidelineVersion: version, guidelines: text } }
}

function mergeTurns(turns: readonly ReviewTurn[], newTurns: readonly ReviewTurn[]): ReviewTurn[] {
  const changed = new Map(newTurns.map((turn) => [turn.id, turn]))
  const known = new Set(turns.map((turn) => turn.id))
  return [...turns.map((turn) => changed.get(turn.id) ?? turn), ...newTurns.filter((turn) => !known.has(turn.id))]
}
