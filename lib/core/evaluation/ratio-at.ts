// A figure over cases at given weights.
import type { PartColumn } from './part-column'

/**
 * `sum w*sum / sum w*of`, null where nothing is there to divide by.
 *
 * @param parts one per case
 * @param weights one per case, at least 0; how often a resample drew it
 * @example ratioAt(partColumn([{ sum: 1, of: 2 }, { sum: 1, of: 1 }]), [1, 2]) // 0.75
 */
export function ratioAt(parts: PartColumn, weights: ArrayLike<number>): number | null {
  let [sum, of] = [0, 0]
  for (let i = 0; i < parts.of.length; i += 1) {
    const weight = weights[i] ?? 0
    sum += weight * (parts.sum[i] ?? 0)
    of += weight * (parts.of[i] ?? 0)
  }
  return of > 0 ? sum / of : null
}
