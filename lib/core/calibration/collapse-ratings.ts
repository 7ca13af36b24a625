// Items of one case that were rated alike as one row of their number: what a bootstrap over cases needs of them.
import { type CaseRows } from './bootstrap-over-cases'
import { distinctRows } from './distinct-rows'

export interface CollapsedRatings extends CaseRows {
  /** Per row the ratings of its items, as they were given. */
  ratings: number[][]
}

/**
 * Figures over items that weigh a row by its weight, and intervals by resampling whole cases, are those of the items
 * themselves; there are far fewer rows.
 *
 * @param items their cases, numbered from 0, and their ratings in any numeric form of one length
 * @param caseCount at least one more than the largest case
 * @example collapseRatings([{ caseIndex: 0, ratings: [2, 0] }, { caseIndex: 0, ratings: [2, 0] }], 1).weights // [2]
 */
export function collapseRatings(
  items: readonly { caseIndex: number; ratings: readonly number[] }[],
  caseCount: number,
): CollapsedRatings {
  const { rows, weigh } = distinctRows(items.map(({ caseIndex, ratings }) => [caseIndex, ...ratings]))
  return {
    caseCount,
    ratings: rows.map(([, ...ratings]) => ratings),
    caseIndex: rows.map(([caseIndex = 0]) => caseIndex),
    weights: [...weigh(items.map(() => 1))],
  }
}
