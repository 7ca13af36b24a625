// Average precision: the mean precision over the good rows, walked from the highest score down.
import { type RankedScores } from './rank-scores'

/**
 * `sum_k (R_k - R_{k-1}) P_k` over the distinct scores from high to low, R and P the weighted recall and precision of
 * everything at or above the score, without interpolation (as scikit-learn's average_precision_score).
 *
 * @param ranked judged scores from `rankScores`
 * @param weights in the order of `ranked`, at least 0; those of `ranked` where left out
 * @returns a number in (0, 1]; null where no good row has weight
 * @example averagePrecision(rankScores([0.9, 0.8, 0.3, 0.1], [1, 0, 1, 0])) // 0.8333333333333333
 */
export function averagePrecision(ranked: RankedScores, weights: Float64Array = ranked.weights): number | null {
  const { scores, labels } = ranked
  let good = 0
  let all = 0
  let area = 0
  for (let i = 0; i < scores.length; ) {
    const score = scores[i]
    let goodHere = 0
    for (; i < scores.length && scores[i] === score; i++) {
      const weight = weights[i] ?? 0
      all += weight
      goodHere += weight * (labels[i] ?? 0)
    }
    good += goodHere
    if (goodHere > 0) area += goodHere * (good / all)
  }
  return good > 0 ? area / good : null
}
