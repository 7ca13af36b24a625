// The last closeness to the truth, discounted by the backsliding on the way.
import { clamp } from './clamp'

/**
 * `closeness * (1 - min(1, backsliding))`, in [0, 1]; null where the closeness is null.
 *
 * @example discountedCloseness(1, 0.8) // 0.2
 */
export function discountedCloseness(closeness: number | null, backsliding: number): number | null {
  return closeness === null ? null : clamp(closeness * (1 - Math.min(1, backsliding)), 0, 1)
}
