// Lines up the belief before a turn, after it, and as the evidence asks for.
import type { Belief } from './read-belief'

/** Three distributions over one union of hypotheses; each sums to 1. */
export type BeliefUpdate = {
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** The update the evidence asks for. */
  readonly asked: readonly number[]
}

const FLOOR = 0.001

/**
 * p_{t-1}, p_t and q_t over the union of the hypotheses of both beliefs: the beliefs floored at 0.001 and renormalised over the union,
 * and q_t(h) ∝ p_{t-1}(h) * exp(s_t(h)). Null where both beliefs are empty. `support` gives s_t for a concept's position (-1: unmapped).
 *
 * @example beliefUpdate([], [], () => 0) // null
 */
export function beliefUpdate(
  previous: Belief,
  current: Belief,
  support: (position: number) => number,
): BeliefUpdate | null {
  const positions = previous.map(({ position }) => position)
  const before = previous.map(({ p }) => Math.max(FLOOR, p))
  const after = previous.map(() => FLOOR)
  for (const { key, position, p } of current) {
    const at = placeOf(previous, key)
    if (at >= 0) after[at] = Math.max(FLOOR, p)
    else {
      positions.push(position)
      before.push(FLOOR)
      after.push(Math.max(FLOOR, p))
    }
  }
  if (positions.length === 0) return null
  normalise(before)
  normalise(after)
  const asked = positions.map((position, i) => (before[i] ?? 0) * Math.exp(support(position)))
  normalise(asked)
  return { before, after, asked }
}

/** A belief is short: a search costs less than a map. */
function placeOf(belief: Belief, key: string): number {
  for (let i = 0; i < belief.length; i += 1) if (belief[i]?.key === key) return i
  return -1
}

/** In place. */
function normalise(weights: number[]): void {
  let sum = 0
  for (const weight of weights) sum += weight
  for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] ?? 0) / sum
}
