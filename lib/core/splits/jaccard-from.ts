// How much two sets share where it is at least so much; of sets that share less it is known after a few elements.

/**
 * As `jaccard`, or null where that is below `min`. It stops as soon as more elements stand alone than two sets that alike can have.
 *
 * @example jaccardFrom(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4), 0.5) // 0.5
 */
export function jaccardFrom(a: Float64Array, b: Float64Array, min: number): number | null {
  if (a.length === 0 || b.length === 0) return null
  const all = a.length + b.length
  // shared / (all - shared) >= min; what is not shared stands alone in one of the two.
  let alone = all - 2 * Math.ceil((min * all) / (1 + min) - 1e-9)
  let shared = 0
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    else {
      alone -= 1
      if (alone < 0) return null
    }
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  const similarity = shared / (all - shared)
  return similarity < min ? null : similarity
}
