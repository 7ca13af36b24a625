// An interval for a paired difference of shares of cases where all pairs came out alike.
import type { Estimate } from '../calibration/estimate'

const TAIL = 0.025

/**
 * Resampling pairs that all differ by the same can only give the same again: an interval without width, which says too much. Such a difference gets
 * an exact interval instead, with the reason said: where every pair differs, from the share of pairs that may go the other way (0 is left out from
 * six pairs on, as in McNemar's exact test); where none does, from the share that may differ at all. Any other estimate is left as it is.
 *
 * @param difference an estimate of a difference to which each pair counts -1, 0 or 1
 * @param pairs how many
 * @example widenDifference({ value: 1, lo: 1, hi: 1 }, 2).lo < 0 // true
 */
export function widenDifference(difference: Estimate, pairs: number): Estimate {
  const { value } = difference
  if (value === null || pairs < 2 || ![-1, 0, 1].includes(value)) return difference
  /** The smallest share under which all pairs coming out alike is no wonder. */
  const least = TAIL ** (1 / pairs)
  const reason = 'exact interval: all pairs came out alike'
  if (value === 0) {
    const isAlike = difference.lo === 0 && difference.hi === 0
    return isAlike ? { value, lo: least - 1, hi: 1 - least, reason } : difference
  }
  return value === 1 ? { value, lo: 2 * least - 1, hi: 1, reason } : { value, lo: -1, hi: 1 - 2 * least, reason }
}
