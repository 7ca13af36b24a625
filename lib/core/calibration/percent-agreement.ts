// Percent agreement: the share of rater pairs that agree.
import { ratingPairs } from './rating-pairs'

/**
 * The mean over items with at least two ratings of the share of pairs of ratings that agree (the observed agreement of
 * Fleiss 1971, with missing ratings allowed).
 *
 * @param counts per item and value, how many raters gave it
 * @param weights at least 0, one per item; all 1 where left out
 * @returns a number in [0, 1]; null where no item has two ratings
 * @example percentAgreement([[2, 0], [1, 1]]) // 0.5
 */
export function percentAgreement(counts: readonly (readonly number[])[], weights?: ArrayLike<number>): number | null {
  let all = 0
  let agreeing = 0
  for (const [item, row] of counts.entries()) {
    const { size, pairs } = ratingPairs(row)
    if (size < 2) continue
    const weight = weights?.[item] ?? 1
    all += weight
    agreeing += (weight * pairs) / (size * (size - 1))
  }
  return all > 0 ? agreeing / all : null
}
