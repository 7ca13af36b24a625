// An interval for a share of cases that all came out alike.
import type { Estimate } from '../calibration/estimate'
import { wilsonInterval } from '../calibration/wilson-interval'

/**
 * Resampling cases that are all hits, or all misses, can only give the same again: an interval without width, which says too much. Such a share
 * gets Wilson's interval instead, with the reason said; any other estimate is left as it is.
 *
 * @param share an estimate of a share to which each case counts 0 or 1
 * @param cases how many
 * @example widenShare({ value: 0, lo: 0, hi: 0 }, 40).hi > 0.08 // true
 */
export function widenShare(share: Estimate, cases: number): Estimate {
  if (share.value === null || cases < 2 || (share.value !== 0 && share.value !== 1)) return share
  const { lo, hi } = wilsonInterval(share.value, cases)
  return { value: share.value, lo, hi, reason: 'score interval: all cases came out alike' }
}
