// Items of one case that were rated alike as one row of their number: what a bootstrap over cases needs of them.
import { type CaseRows } from './bootstrap-over-cases'

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
  const rows = new Map<string, { caseIndex: number; ratings: number[]; weight: number }>()
  for (const { caseIndex, ratings } of items) {
    const key = `${caseIndex}:${ratings.join()}`
    const row = rows.get(key)
    if (row) row.weight += 1
    else rows.set(key, { caseIndex, ratings: [...ratings], weight: 1 })
  }
  const all = [...rows.values()]
  return {
    caseCount,
    ratings: all.map(({ ratings }) => ratings),
    caseIndex: all.map(({ caseIndex }) => caseIndex),
    weights: all.map(({ weight }) => weight),
  }
}
