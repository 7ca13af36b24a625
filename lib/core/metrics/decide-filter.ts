// The automatic filter's decision on one trajectory.
import type { Decision, Thresholds } from '../domain/filter'
import type { Metrics, Outcome } from '../domain/score'
import { failedConditions } from './failed-conditions'

/** The metrics of a prefix as if it were the whole path, and C_k, the closeness after its last turn. */
export type Prefix = { readonly metrics: Metrics; readonly closeness: number | null }

/**
 * Retain: HIT and every metric at or above its threshold. Truncate otherwise to the longest prefix of at least 2 and fewer than all turns whose
 * metrics all pass and whose closeness is no lower than after turn 1 (never where the truth is unmapped, since nothing is known of it).
 * Reject otherwise. `failed` says what kept the whole trajectory from being retained. `prefixAt(k)` is asked for k in 1..turns.
 * Source: the rule is the paper's, the definition this project's own. Throws a RangeError without turns.
 *
 * @example decideFilter('HIT', 3, () => ({ metrics, closeness: 1 }), thresholds) // { kind: 'retain', turns: 3, failed: [] }
 */
export function decideFilter(
  outcome: Outcome,
  turns: number,
  prefixAt: (turns: number) => Prefix,
  thresholds: Thresholds,
): Decision {
  if (!(turns >= 1)) throw new RangeError(`a trajectory has at least one turn, not ${turns}`)
  const failed = failedConditions(outcome, prefixAt(turns).metrics, thresholds)
  if (failed.length === 0) return { kind: 'retain', turns, failed }
  const first = prefixAt(1).closeness
  for (let length = turns - 1; length >= 2; length -= 1) {
    const { metrics, closeness } = prefixAt(length)
    const holds = first !== null && closeness !== null && closeness >= first
    if (holds && failedConditions(null, metrics, thresholds).length === 0)
      return { kind: 'truncate', turns: length, failed }
  }
  return { kind: 'reject', turns: 0, failed }
}
