// Gwet's AC1 for nominal values.
import { ratingPairs } from './rating-pairs'

/**
 * `(p_a - p_e) / (1 - p_e)`, p_a the percent agreement and `p_e = sum_k s_k (1 - s_k) / (q - 1)`, s_k the mean over rated
 * items of the share of their ratings that are value k, q the number of values (Gwet, Computing inter-rater reliability and
 * its variance in the presence of high agreement, 2008); any number of raters, missing ratings allowed.
 *
 * @param counts per item and value, how many raters gave it; values nobody gave count towards q
 * @param weights at least 0, one per item; all 1 where left out
 * @returns at most 1; null where no item has two ratings or there are fewer than two values
 * @example gwetAc1([[2, 0], [0, 2], [2, 0], [0, 2]]) // 1
 */
export function gwetAc1(counts: readonly (readonly number[])[], weights?: ArrayLike<number>): number | null {
  const shares = new Float64Array(counts[0]?.length ?? 0)
  let rated = 0
  let paired = 0
  let agreeing = 0
  for (const [item, row] of counts.entries()) {
    const { size, pairs } = ratingPairs(row)
    const weight = weights?.[item] ?? 1
    if (size === 0 || weight === 0) continue
    rated += weight
    for (let value = 0; value < shares.length; value++)
      shares[value] = (shares[value] ?? 0) + (weight * (row[value] ?? 0)) / size
    if (size < 2) continue
    paired += weight
    agreeing += (weight * pairs) / (size * (size - 1))
  }
  if (paired === 0 || shares.length < 2) return null
  const spread = shares.reduce((sum, share) => sum + (share / rated) * (1 - share / rated), 0)
  const chance = spread / (shares.length - 1)
  return (agreeing / paired - chance) / (1 - chance)
}
