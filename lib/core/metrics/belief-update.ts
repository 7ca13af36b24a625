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
  const union = new Map<string, { position: number; before: number; after: number }>()
  for (const { key, position, p } of previous) union.set(key, { position, before: p, after: 0 })
  for (const { key, position, p } of current) {
    const known = union.get(key)
    if (known) known.after = p
    else union.set(key, { position, before: 0, after: p })
  }
  if (union.size === 0) return null
  const hypotheses = [...union.values()]
  const before = normalised(hypotheses.map((h) => Math.max(FLOOR, h.before)))
  const after = normalised(hypotheses.map((h) => Math.max(FLOOR, h.after)))
  const asked = normalised(hypotheses.map((h, i) => (before[i] ?? 0) * Math.exp(support(h.position))))
  return { before, after, asked }
}

function normalised(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
