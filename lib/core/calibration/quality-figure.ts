// What a reviewed sample says of a set: the share physicians would accept, on how much it rests, and what it cannot speak of.
import { collapseReviewed } from './collapse-reviewed'
import { effectiveSize } from './effective-size'
import { type Estimate } from './estimate'
import { hajekEstimate, type ReviewedItem } from './hajek-estimate'

export interface SetCounts {
  size: number
  /** Of them, those that could not be drawn. */
  unreachable: number
  /** Of them, those drawn that nobody has come to a word on. */
  undecided: number
}

/**
 * The Hájek estimate with what has to stand beside it: items and cases reviewed, Kish's effective size, and the share of the
 * set with inclusion probability 0.
 *
 * @param reviewed the reviewed items of the set, `pi` in (0, 1]; otherwise RangeError
 * @param set how large it is
 * @param random uniform numbers in [0, 1)
 * @example qualityFigure([], { size: 4, unreachable: 1, undecided: 0 }, seededRandom(1)).unreachableShare // 0.25
 */
export function qualityFigure(reviewed: readonly ReviewedItem[], set: SetCounts, random: () => number) {
  const { share, unreachable } = hajekEstimate(collapseReviewed(reviewed), set, random)
  const empty: Estimate = { value: null, reason: 'the set is empty' }
  return {
    ...set,
    share: set.size === 0 ? empty : share,
    reviewed: reviewed.length,
    cases: new Set(reviewed.map(({ caseId }) => caseId)).size,
    effectiveSize: effectiveSize(reviewed.map(({ pi }) => 1 / pi)),
    unreachableShare: unreachable,
  }
}
