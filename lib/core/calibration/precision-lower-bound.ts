// How precise a filter is at least, with a stated confidence.
import { type JudgedSample } from './judged-sample'
import { probePrecision } from './probe-precision'

/**
 * The one-sided lower confidence bound of the precision at confidence `1 - level`, by inverting the test of `probePrecision`: the
 * largest precision p for which "the precision is at most p" is rejected at `level`. Where every case has one unweighted
 * trajectory it is Clopper and Pearson's one-sided bound; else the betting confidence bound (Waudby-Smith and Ramdas 2024).
 * The precision is shown to be above `target` exactly where the bound is at or above it, which is where the search begins.
 *
 * @param sample judged trajectories, their cases in an order chosen without looking at the labels
 * @param accepted 1 where the filter accepts the row, else 0
 * @param level in (0, 1)
 * @param target a precision in (0, 1) to part the search at
 * @param tolerance the bound returned is at most this much below the exact one, never above it
 * @returns a number in [0, 1); null where nothing is accepted
 * @throws RangeError outside these domains
 * @example precisionLowerBound(judgedSample([], []), [], 0.05) // null
 */
export function precisionLowerBound(
  sample: JudgedSample,
  accepted: ArrayLike<number>,
  level: number,
  target = 0.5,
  tolerance = 1e-9,
): number | null {
  const isShown = (precision: number) => {
    const probe = probePrecision(sample, accepted, { alpha: 1 - precision, delta: level })
    return probe.accepted === 0 ? null : probe.pValue <= level
  }
  const isTargetShown = isShown(target)
  if (isTargetShown === null) return null
  let [low, high] = isTargetShown ? [target, 1] : [0, target]
  while (high - low > tolerance) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (isShown(middle)) low = middle
    else high = middle
  }
  return low
}
