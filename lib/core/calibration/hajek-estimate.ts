// The share of a set that physicians would accept, from a sample drawn with unequal probabilities.
import { bootstrapOverCases } from './bootstrap-over-cases'
import { effectiveSize } from './effective-size'
import { toEstimate, type Estimate } from './estimate'
import { indexCases } from './index-cases'

export interface ReviewedItem {
  caseId: string
  /** 1 = accepted, 0 = rejected. */
  y: 0 | 1
  /** The probability with which it was drawn, in (0, 1]. */
  pi: number
}

export interface QualityEstimate {
  share: Estimate
  /** Reviewed items. */
  n: number
  /** Kish's effective sample size `(sum w)^2 / sum w^2`, w = 1/pi; 0 without items. */
  effectiveSize: number
  /** Share of the set that could not be drawn: nothing can be said of it. Null where the set is empty. */
  unreachable: number | null
}

/**
 * `sum (y/pi) / sum (1/pi)` over the reviewed items (Hájek 1971) with a 95 % interval by bootstrap over cases. It speaks of
 * the part of the set with `pi` above 0.
 *
 * @param reviewed the reviewed items of the set; `pi` outside (0, 1] is a RangeError
 * @param set how many items the set has, and how many of them had `pi` 0
 * @param random uniform numbers in [0, 1)
 * @example hajekEstimate([{ caseId: 'a', y: 1, pi: 1 }, { caseId: 'b', y: 0, pi: 0.25 }], { size: 8, unreachable: 2 }, seededRandom(1)).share.value // 0.2
 */
export function hajekEstimate(
  reviewed: readonly ReviewedItem[],
  set: { size: number; unreachable: number },
  random: () => number,
): QualityEstimate {
  if (reviewed.some(({ pi }) => !(pi > 0 && pi <= 1))) throw new RangeError('a reviewed item needs pi in (0, 1]')
  if (!(set.unreachable >= 0 && set.unreachable <= set.size)) throw new RangeError('the set has fewer items than that')
  const { cases, caseIndex } = indexCases(reviewed.map(({ caseId }) => caseId))
  const weights = Float64Array.from(reviewed, ({ pi }) => 1 / pi)
  const accepted = Float64Array.from(reviewed, ({ y }) => y)
  const share = (resampled: Float64Array) => {
    let [all, good] = [0, 0]
    for (let i = 0; i < accepted.length; i++) {
      all += resampled[i] ?? 0
      good += (resampled[i] ?? 0) * (accepted[i] ?? 0)
    }
    return [all > 0 ? Math.min(1, good / all) : null]
  }
  const rows = { caseIndex, caseCount: cases.length, weights }
  const [estimate = { value: null, lo: null, hi: null }] = bootstrapOverCases(rows, share, random)
  return {
    share: toEstimate(estimate, 'nothing of this set was reviewed'),
    n: reviewed.length,
    effectiveSize: effectiveSize(weights),
    unreachable: set.size > 0 ? set.unreachable / set.size : null,
  }
}
