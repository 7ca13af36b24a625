// How much two sets share.

/**
 * The size of the common part by the size of the whole, for two ascending lists of distinct numbers. In [0, 1]; 0 where either is
 * empty, because a case without text is like no other.
 *
 * @example jaccard(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4)) // 0.5
 */
export function jaccard(a: Float64Array, b: Float64Array): number {
  if (a.length === 0 || b.length === 0) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared / (a.length + b.length - shared)
}
