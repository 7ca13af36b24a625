// Bayes-Update Coherence (BUC) of one turn.
import type { BeliefUpdate } from './belief-update'
import { clamp } from './clamp'
import { totalVariation } from './total-variation'

/**
 * BUC_t, Bayes-Update Coherence of a turn, in [0, 1]: how near the belief came to the one the evidence asks for, in magnitude too.
 * `1 - TV(after, asked)`, where without mapped evidence nothing is asked for but to stay. Null without an update (both beliefs empty).
 * Source: this project's own definition.
 *
 * @example buc({ before: [0.5, 0.5], after: [0.75, 0.25], asked: [1, 0] }, true) // 0.75
 */
export function buc(update: BeliefUpdate | null, hasMappedEvidence: boolean): number | null {
  if (!update) return null
  return clamp(1 - totalVariation(update.after, hasMappedEvidence ? update.asked : update.before), 0, 1)
}
