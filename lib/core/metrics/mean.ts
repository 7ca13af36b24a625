// The mean of turn values.

/**
 * A sum of `count` values in [0, 1] as their mean, in [0, 1]; null where there is none.
 *
 * @example mean(1.5, 2) // 0.75
 */
export function mean(sum: number, count: number): number | null {
  return count === 0 ? null : Math.min(1, sum / count)
}
