// Reasoning–Action Consistency (RAC) of one turn.
import type { BeliefUpdate } from './belief-update'
import { clamp } from './clamp'
import { totalVariation } from './total-variation'

/** A belief that moved less than this stayed put. */
const MOVED = 0.02
const ROUNDING = 1e-12

/**
 * RAC_t, Reasoning–Action Consistency of a turn, in [0, 1]: did the belief move the way the gathered evidence asks for? With mapped evidence and
 * a belief that moved by 0.02 or more: the share of the movement that goes the asked way. With mapped evidence and a belief that stayed
 * put: 1 - TV(asked, before). Without mapped evidence: 1 - TV(after, before). Null without an update (both beliefs empty).
 * The paper names the metric; the formula is this project's own.
 *
 * @example rac({ before: [0.5, 0.5], after: [0.8, 0.2], asked: [0.7, 0.3] }, true) // 1
 */
export function rac(update: BeliefUpdate | null, hasMappedEvidence: boolean): number | null {
  if (!update) return null
  const { before, after, asked } = update
  const moved = totalVariation(after, before)
  if (!hasMappedEvidence) return clamp(1 - moved, 0, 1)
  if (moved < MOVED) return clamp(1 - totalVariation(asked, before), 0, 1)
  let agreeing = 0
  let all = 0
  for (let i = 0; i < before.length; i += 1) {
    const from = before[i] ?? 0
    const change = settled((after[i] ?? 0) - from)
    all += Math.abs(change)
    if (change * settled((asked[i] ?? 0) - from) > 0) agreeing += Math.abs(change)
  }
  return clamp(agreeing / all, 0, 1)
}

const settled = (change: number) => (Math.abs(change) < ROUNDING ? 0 : change)
