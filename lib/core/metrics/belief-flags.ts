// Hypotheses that vanish or come back without a reason.
import type { TurnFlag } from '../domain/score'
import type { Belief } from './read-belief'

const LEADING = 0.2
const GONE = 0.02

/**
 * The flags `drop` and `resurrect` of an order turn. `drop`: a hypothesis at 0.20 or more falls below 0.02 although the evidence does not speak
 * against it (s >= 0). `resurrect`: one at 0.02 or less that had been above it (`onceHeld`) rises to 0.20 or more although the evidence does not
 * speak for it (s <= 0). `support` gives s_t for a concept's position (-1: unmapped, 0).
 *
 * @example beliefFlags([{ key: 'D:mg', position: 2, p: 0.5 }], [], () => 0, new Set()) // ['drop']
 */
export function beliefFlags(
  before: Belief,
  after: Belief,
  support: (position: number) => number,
  onceHeld: ReadonlySet<string>,
): TurnFlag[] {
  const flags: TurnFlag[] = []
  const dropped = before.some((h) => h.p >= LEADING && heldBy(after, h.key) < GONE && support(h.position) >= 0)
  if (dropped) flags.push('drop')
  const resurrected = after.some(
    (h) => h.p >= LEADING && heldBy(before, h.key) <= GONE && onceHeld.has(h.key) && support(h.position) <= 0,
  )
  if (resurrected) flags.push('resurrect')
  return flags
}

/** At most five hypotheses reach 0.20, so that a search each is cheaper than a map. */
const heldBy = (belief: Belief, key: string) => belief.find((hypothesis) => hypothesis.key === key)?.p ?? 0
