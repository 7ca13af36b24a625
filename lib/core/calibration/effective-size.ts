// How many equally weighted items a weighted sample is worth.

/**
 * Kish's effective sample size `(sum w)^2 / sum w^2` (Kish, Survey Sampling, 1965); 0 without weights.
 *
 * @param weights at least 0
 * @example effectiveSize([1, 1, 2]) // 2.6666666666666665
 */
export function effectiveSize(weights: Iterable<number>): number {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares > 0 ? (sum * sum) / squares : 0
}
