// Puts what the server stored into the review on screen.
import type { ReviewView, VerdictsSaved } from '@/lib/core/domain/review'
import type { Verdict } from '@/lib/core/domain/verdict'

/** The view with the saved verdicts and new turns in it, each once; the lease is the newest one. */
export function mergeSaved(view: ReviewView, { saved, newTurns, leaseUntil }: VerdictsSaved): ReviewView {
  const isKnown = (verdict: Verdict) =>
    view.verdicts.some((other) => other.key === verdict.key && other.turnId === verdict.turnId)
  const knownTurns = new Set(view.turns.map((turn) => turn.id))
  return {
    ...view,
    leaseUntil: leaseUntil ?? view.leaseUntil,
    verdicts: [...view.verdicts, ...saved.filter((verdict) => !isKnown(verdict))],
    turns: [...view.turns, ...newTurns.filter((turn) => !knownTurns.has(turn.id))],
  }
}
