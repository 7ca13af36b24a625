// What a Brier score is made of: errors of calibration, what the predictions tell apart, and what cannot be known.
import { brierScore } from './brier-score'
import { equalMassBins } from './equal-mass-bins'
import { type RankedScores } from './rank-scores'

/** `brier = reliability - resolution + uncertainty + withinBins`. */
export interface BrierDecomposition {
  /** Mean squared distance of a bin's mean prediction from its share of good rows: 0 is perfectly calibrated. */
  reliability: number
  /** Mean squared distance of a bin's share of good rows from that of all: more is better. */
  resolution: number
  /** What always predicting the share of good rows would score. */
  uncertainty: number
  /** What the bins hide: variance of the predictions within a bin, less twice their covariance with the labels. */
  withinBins: number
}

/**
 * The decomposition of the Brier score (Murphy 1973) over equal-mass bins, with W_b the weight of a bin, p_b its mean
 * prediction, o_b its share of good rows and o that of all:
 *
 *     reliability = sum_b W_b (p_b - o_b)^2 / W     resolution = sum_b W_b (o_b - o)^2 / W     uncertainty = o (1 - o)
 *
 * These three add up to the score only where all predictions of a bin are equal. `withinBins` is the rest, the within-bin
 * variance less the within-bin covariance of Stephenson, Coelho and Jolliffe (2008), so that the four add up exactly.
 *
 * @param ranked judged probabilities in [0, 1] from `rankScores`
 * @param weights in the order of `ranked`, at least 0; those of `ranked` where left out
 * @param count number of bins, a positive integer; otherwise RangeError
 * @returns reliability, resolution in [0, 1], uncertainty in [0, 1/4]; null where no row has weight
 * @example brierDecomposition(rankScores([0.25, 0.75], [0, 1])) // {"reliability":0.0625,"resolution":0.25,"uncertainty":0.25,"withinBins":0}
 */
export function brierDecomposition(
  ranked: RankedScores,
  weights: Float64Array = ranked.weights,
  count = 15,
): BrierDecomposition | null {
  const brier = brierScore(ranked, weights)
  const bins = equalMassBins(ranked, count, weights).filter((bin) => bin.weight > 0)
  const all = bins.reduce((sum, bin) => sum + bin.weight, 0)
  if (brier === null || all === 0) return null
  const share = bins.reduce((sum, bin) => sum + bin.good, 0) / all
  let [reliability, resolution] = [0, 0]
  for (const { weight, predicted, good } of bins) {
    reliability += (weight / all) * ((predicted - good) / weight) ** 2
    resolution += (weight / all) * (good / weight - share) ** 2
  }
  const uncertainty = share * (1 - share)
  return { reliability, resolution, uncertainty, withinBins: brier - (reliability - resolution + uncertainty) }
}
