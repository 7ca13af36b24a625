// Tests the precision of one filter against its target.
import { bettingPValue } from './betting-p-value'
import { binomialTail } from './binomial-tail'
import { caseLosses } from './case-losses'
import { type JudgedSample } from './judged-sample'

/** The target: precision above `1 - alpha`, to be shown at level `delta`. Both in (0, 1). */
export interface Target {
  alpha: number
  delta: number
}

export interface PrecisionProbe {
  /** Accepted rows. */
  accepted: number
  /** Weighted share of good rows among the accepted; null where none is. */
  precision: number | null
  /** Weighted share of the accepted rows; null without rows. */
  yield: number | null
  /** Of "the precision is at most 1 - alpha". */
  pValue: number
}

/** Accepted rows and, by weight, all rows, accepted rows and accepted good ones. */
function tally({ y, weights }: JudgedSample, accepted: ArrayLike<number>) {
  const sums = { accepted: 0, all: 0, taken: 0, good: 0 }
  for (let row = 0; row < y.length; row++) {
    const weight = weights[row] ?? 0
    sums.all += weight
    if (accepted[row] !== 1) continue
    sums.accepted += 1
    sums.taken += weight
    sums.good += weight * (y[row] ?? 0)
  }
  return sums
}

/**
 * Precision and yield of the accepted rows, and the p-value of `H: precision <= 1 - alpha` with the case as the unit: the
 * exact binomial tail where every case has one unweighted trajectory, else the betting p-value over the cases in their order.
 *
 * @param sample judged trajectories, their cases in an order chosen without looking at the labels
 * @param accepted 1 where the filter accepts the row, else 0; must not depend on the labels of this sample
 * @throws RangeError where `alpha` or `delta` is not in (0, 1), or the lengths differ
 * @example probePrecision(judgedSample([], []), [], { alpha: 0.05, delta: 0.05 }).pValue // 1
 */
export function probePrecision(
  sample: JudgedSample,
  accepted: ArrayLike<number>,
  { alpha, delta }: Target,
): PrecisionProbe {
  const sums = tally(sample, accepted)
  const pValue = sample.isOneEach
    ? binomialTail(sums.accepted - sums.good, sums.accepted, alpha)
    : bettingPValue(caseLosses(sample, accepted, alpha), alpha, delta)
  return {
    accepted: sums.accepted,
    precision: sums.accepted > 0 ? Math.min(1, sums.good / sums.taken) : null,
    yield: sums.all > 0 ? Math.min(1, sums.taken / sums.all) : null,
    pValue,
  }
}
