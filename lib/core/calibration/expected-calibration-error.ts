// ECE: how far predicted probabilities are from what happened, on average.
import { equalMassBins } from './equal-mass-bins'
import { type RankedScores } from './rank-scores'

/**
 * `sum_b (W_b / W) |predicted_b - observed_b|` over equal-mass bins (Naeini, Cooper and Hauskrecht 2015, with bins of equal
 * mass instead of equal width; ties as `equalMassBins` says).
 *
 * @param ranked judged probabilities in [0, 1] from `rankScores`
 * @param weights in the order of `ranked`, at least 0; those of `ranked` where left out
 * @param count number of bins, a positive integer
 * @returns a number in [0, 1]; null where no row has weight
 * @example expectedCalibrationError(rankScores([0.25, 0.75], [0, 1])) // 0.25
 */
export function expectedCalibrationError(
  ranked: RankedScores,
  weights: Float64Array = ranked.weights,
  count = 15,
): number | null {
  let all = 0
  let gaps = 0
  for (const bin of equalMassBins(ranked, count, weights)) {
    all += bin.weight
    gaps += Math.abs(bin.predicted - bin.good)
  }
  return all > 0 ? gaps / all : null
}
