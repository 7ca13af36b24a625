// Where a threshold is to be expected, certified or not yet.
import { type JudgedSample } from './judged-sample'
import { probePrecision, type Target } from './probe-precision'
import { type FilterFamily } from './walk-thresholds'

/**
 * The loosest filter of the family whose point estimate of precision reaches the target: no certificate, but what further verdicts are
 * best planned for.
 *
 * @param sample judged trajectories
 * @param family filters from strict to loose
 * @param target `alpha` and `delta` in (0, 1); otherwise RangeError
 * @returns its grid value; null where none reaches the target
 * @example prospectiveThreshold(judgedSample([], []), thresholdFamily([0.5], () => 0), { alpha: 0.1, delta: 0.1 }) // null
 */
export function prospectiveThreshold(sample: JudgedSample, family: FilterFamily, target: Target): number | null {
  const reaches = (at: number) =>
    (probePrecision(family.bounded(sample, at), family.accept(sample, at), target).precision ?? -1) >= 1 - target.alpha
  return family.grid.findLast(reaches) ?? null
}
