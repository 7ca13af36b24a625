// Finds the loosest filter whose precision is shown, by testing from strict to loose and stopping at the first failure.
import { type JudgedSample } from './judged-sample'
import { probePrecision, type PrecisionProbe, type Target } from './probe-precision'

/** A family of filters, one per grid value. */
export interface FilterFamily {
  /** From strict to loose; fixed before the labels of the tested sample are looked at. */
  grid: readonly number[]
  /** 1 where the filter at a grid value accepts a row of the sample, else 0. */
  accept: (sample: JudgedSample, at: number) => Uint8Array
  /** The sample with the bound on a case's weight among what the filter at a grid value accepts, which is known without a verdict of it. */
  bounded: (sample: JudgedSample, at: number) => JudgedSample
}

export interface WalkStep extends PrecisionProbe {
  at: number
}

export interface Walk {
  /** Every filter tested; all but perhaps the last were shown to reach the target. */
  steps: WalkStep[]
  /** The loosest filter for which it and every stricter one passed; null where the first already failed. */
  chosen: WalkStep | null
}

/**
 * Fixed-sequence testing (Learn then Test, Angelopoulos et al. 2021): each filter of the grid is tested at the full level
 * `delta`, from strict to loose, and the walk stops at the first that is not shown to be more precise than `1 - alpha`.
 * The probability that the chosen filter misses the target is at most `delta`.
 *
 * @param sample judged trajectories that had no part in choosing the grid
 * @param family filters from strict to loose
 * @param target `alpha` and `delta` in (0, 1), otherwise RangeError
 * @example walkThresholds(judgedSample([], []), thresholdFamily([0.5], () => 0), { alpha: 0.1, delta: 0.1 }).chosen // null
 */
export function walkThresholds(sample: JudgedSample, family: FilterFamily, target: Target): Walk {
  const steps: WalkStep[] = []
  let chosen: WalkStep | null = null
  for (const at of family.grid) {
    const step = { at, ...probePrecision(family.bounded(sample, at), family.accept(sample, at), target) }
    steps.push(step)
    if (step.pValue > target.delta) break
    chosen = step
  }
  return { steps, chosen }
}
