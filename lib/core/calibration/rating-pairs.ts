// Counts the ratings of one item and how many ordered pairs of them agree: what every agreement coefficient starts from.

/**
 * `size` is the number of ratings, `pairs` the number of ordered pairs of different raters who gave the same value.
 *
 * @param row whole numbers of at least 0: how many raters gave each value
 * @example ratingPairs([2, 1]) // {"size":3,"pairs":2}
 */
export function ratingPairs(row: readonly number[]): { size: number; pairs: number } {
  let size = 0
  let pairs = 0
  for (const count of row) {
    size += count
    pairs += count * (count - 1)
  }
  return { size, pairs }
}
