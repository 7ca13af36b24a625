// The reliability curve: what happened against what was predicted, bin by bin.
import { equalMassBins } from './equal-mass-bins'
import { type RankedScores } from './rank-scores'
import { wilsonInterval } from './wilson-interval'

/** One bin: `n` rows with mean prediction `predicted`, of which the share `observed` was good, with a 95 % interval. */
export interface ReliabilityPoint {
  n: number
  predicted: number
  observed: number
  lo: number
  hi: number
}

/**
 * Mean prediction and observed share of good rows in equal-mass bins, with Wilson intervals. For weighted rows the interval
 * uses Kish's effective sample size `(sum w)^2 / sum w^2`. It treats rows as independent: with several rows of one case it
 * is too narrow, and serves for looking, not for deciding.
 *
 * @param ranked judged probabilities in [0, 1] from `rankScores`
 * @param count number of bins, a positive integer
 * @returns the bins that hold weight, from the lowest predictions to the highest
 * @example reliabilityCurve(rankScores([0.2, 0.8], [0, 1]), 1)[0]?.observed // 0.5
 */
export function reliabilityCurve(ranked: RankedScores, count = 15): ReliabilityPoint[] {
  return equalMassBins(ranked, count)
    .filter((bin) => bin.weight > 0)
    .map((bin) => {
      const observed = Math.min(1, bin.good / bin.weight)
      const effective = (bin.weight * bin.weight) / bin.squaredWeight
      return { n: bin.n, predicted: bin.predicted / bin.weight, observed, ...wilsonInterval(observed, effective) }
    })
}
