// Krippendorff's alpha for nominal values.
import { ratingPairs } from './rating-pairs'

/**
 * `1 - D_o / D_e` from the coincidences of values within items that have at least two ratings (Krippendorff, Computing
 * Krippendorff's alpha-reliability, 2011); any number of raters, missing ratings allowed.
 *
 * @param counts per item and value, how many raters gave it
 * @param weights whole numbers of at least 0, one per item: how often the item counts; all 1 where left out
 * @returns at most 1; null where no item has two ratings, or all ratings of such items are of one value
 * @example krippendorffAlpha([[2, 0], [0, 2], [1, 1], [2, 0]]) // 0.5333333333333333
 */
export function krippendorffAlpha(counts: readonly (readonly number[])[], weights?: ArrayLike<number>): number | null {
  const totals = new Float64Array(counts[0]?.length ?? 0)
  let all = 0
  let agreeing = 0
  for (const [item, row] of counts.entries()) {
    const { size, pairs } = ratingPairs(row)
    if (size < 2) continue
    const weight = weights?.[item] ?? 1
    all += weight * size
    agreeing += (weight * pairs) / (size - 1)
    for (let value = 0; value < totals.length; value++)
      totals[value] = (totals[value] ?? 0) + weight * (row[value] ?? 0)
  }
  const expected = all * all - totals.reduce((sum, total) => sum + total * total, 0)
  return expected > 0 ? 1 - ((all - 1) * (all - agreeing)) / expected : null
}
