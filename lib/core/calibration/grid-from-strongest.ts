// Chooses where on the grid a walk begins.
import { caseLosses } from './case-losses'
import { type JudgedSample } from './judged-sample'
import { probePrecision, type Target } from './probe-precision'
import { type FilterFamily } from './walk-thresholds'

const meanLoss = (sample: JudgedSample, accepted: Uint8Array, alpha: number) =>
  caseLosses(sample, accepted, alpha).reduce((sum, loss) => sum + loss, 0)

/**
 * The part of the grid from the filter with the strongest evidence (smallest p-value, then smallest mean loss, then the
 * strictest) on `sample` to the loosest. A walk that began at a filter so strict that it accepts hardly anything would end
 * there for want of data; begun here it has the best chance. The guarantee of the walk stands as long as `sample` is not
 * the one it tests on.
 *
 * @param sample judged trajectories other than those the walk will test on
 * @param family filters from strict to loose
 * @returns the family with its grid cut; the whole grid where the sample is empty
 * @example gridFromStrongest(judgedSample([], []), thresholdFamily([0.9, 0.5], () => 0), { alpha: 0.1, delta: 0.1 }).grid // [0.9,0.5]
 */
export function gridFromStrongest(sample: JudgedSample, family: FilterFamily, target: Target): FilterFamily {
  let best = { place: 0, pValue: Number.POSITIVE_INFINITY, loss: Number.POSITIVE_INFINITY }
  family.grid.forEach((at, place) => {
    const accepted = family.accept(sample, at)
    const bounded = family.bounded(sample, at)
    const { pValue } = probePrecision(bounded, accepted, target)
    const loss = meanLoss(bounded, accepted, target.alpha)
    if (pValue < best.pValue || (pValue === best.pValue && loss < best.loss)) best = { place, pValue, loss }
  })
  return { ...family, grid: family.grid.slice(best.place) }
}
