// The empirical quantile of a sample.

/**
 * The quantile of sorted numbers, linear between order statistics (Hyndman and Fan 1996, type 7; numpy's default).
 *
 * @param sorted numbers in increasing order, at least one; otherwise RangeError
 * @param share in [0, 1]; otherwise RangeError
 * @example percentile([1, 2, 3, 4], 0.5) // 2.5
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError('no numbers')
  if (!(share >= 0 && share <= 1)) throw new RangeError('the share must be in [0, 1]')
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? 0
  return low + (high - low) * (position - below)
}
