// What each case says against the precision of a filter.
import { type JudgedSample } from './judged-sample'

/**
 * For every case c, `X_c = alpha + sum_{i in c, accepted} w_i (1[y_i = 0] - alpha) / B`, B the largest total weight of a
 * case. `E[X_c] >= alpha` says that the weighted precision of the accepted rows is at most `1 - alpha`. A case of which
 * nothing is accepted gives `alpha`.
 *
 * @param sample judged trajectories
 * @param accepted 1 where the filter accepts the row, else 0; one per row, otherwise RangeError
 * @param alpha in (0, 1): the tolerated share of bad rows
 * @returns numbers in [0, 1], one per case, in the order of the sample's cases
 * @example [...caseLosses(judgedSample([], []), [], 0.05)] // []
 */
export function caseLosses(sample: JudgedSample, accepted: ArrayLike<number>, alpha: number): Float64Array {
  if (accepted.length !== sample.y.length) throw new RangeError('lengths differ')
  const losses = new Float64Array(sample.caseCount).fill(alpha)
  for (let row = 0; row < accepted.length; row++) {
    if (accepted[row] !== 1) continue
    const share = (sample.weights[row] ?? 0) / sample.caseWeightMax
    const index = sample.caseIndex[row] ?? 0
    losses[index] = (losses[index] ?? 0) + share * ((sample.y[row] === 0 ? 1 : 0) - alpha)
  }
  // Sums of many small weights can leave [0, 1] by rounding.
  return losses.map((loss) => Math.min(1, Math.max(0, loss)))
}
