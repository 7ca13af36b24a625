// The share of a set that physicians would accept, where part of it is known to be accepted.
import { type Estimate } from './estimate'

/**
 * `(known + unseen * share) / (known + unseen)`: the known part was accepted by physicians itself, the share of the unseen
 * part is estimated, and so is the interval's end.
 *
 * @param known at least 0: how many were accepted
 * @param unseen at least 0: how many nobody looked at
 * @param share the estimated share of good ones among the unseen
 * @example shareOfApproved(50, 50, { value: 0.9, lo: 0.8, hi: 1 }) // {"value":0.95,"lo":0.9,"hi":1}
 */
export function shareOfApproved(known: number, unseen: number, share: Estimate): Estimate {
  if (known + unseen === 0) return { value: null, reason: 'the set is empty' }
  if (unseen === 0) return { value: 1, lo: 1, hi: 1 }
  if (share.value === null) return share
  const mixed = (part: number) => (known + unseen * part) / (known + unseen)
  const { value, lo, hi, reason } = share
  return lo === null || hi === null
    ? { value: mixed(value), lo: null, hi: null, reason: reason ?? 'too few cases for an interval' }
    : { value: mixed(value), lo: mixed(lo), hi: mixed(hi) }
}
