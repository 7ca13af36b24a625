// Disease Trajectory Consistency (DTC).
import { discountedCloseness } from './discounted-closeness'

/**
 * DTC, Disease Trajectory Consistency, in [0, 1]: does the belief converge on the truth? `C_T * (1 - min(1, R))`, where C_t is the
 * expected closeness after turn t and R adds up every fall of it from one turn to the next. Null where a closeness is null (the truth is
 * unmapped) or the path is empty. The paper names the metric; the formula is this project's own.
 *
 * @example dtc([0.2, 0.5, 1]) // 1
 * @example dtc([0.9, 0.1, 1]) // 0.2
 */
export function dtc(closeness: readonly (number | null)[]): number | null {
  let before: number | null = null
  let backsliding = 0
  for (const after of closeness) {
    if (after === null) return null
    if (before !== null) backsliding += Math.max(0, before - after)
    before = after
  }
  return discountedCloseness(before, backsliding)
}
