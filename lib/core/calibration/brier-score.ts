// Brier score: the mean squared error of predicted probabilities.
import { type RankedScores } from './rank-scores'

/**
 * `sum w (p - y)^2 / sum w` (Brier 1950). 0 is perfect; lower is better.
 *
 * @param ranked judged probabilities in [0, 1] from `rankScores`
 * @param weights in the order of `ranked`, at least 0; those of `ranked` where left out
 * @returns a number in [0, 1]; null where no row has weight
 * @example brierScore(rankScores([1, 0.5], [1, 0])) // 0.125
 */
export function brierScore(ranked: RankedScores, weights: Float64Array = ranked.weights): number | null {
  const { scores, labels } = ranked
  let all = 0
  let squares = 0
  for (let i = 0; i < scores.length; i++) {
    const weight = weights[i] ?? 0
    const error = (scores[i] ?? 0) - (labels[i] ?? 0)
    all += weight
    squares += weight * error * error
  }
  return all > 0 ? squares / all : null
}
