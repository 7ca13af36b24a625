// AUROC: how well scores part good from bad.
import { type RankedScores } from './rank-scores'

/**
 * The probability that a random good row scores above a random bad one, ties counted half: the area under the receiver
 * operating characteristic (Hanley and McNeil 1982), weighted.
 *
 * @param ranked judged scores from `rankScores`
 * @param weights in the order of `ranked`, at least 0; those of `ranked` where left out
 * @returns a number in [0, 1]; null where the rows with weight are of one class only, or there are none
 * @example areaUnderRoc(rankScores([0.9, 0.8, 0.3], [1, 0, 1])) // 0.5
 */
export function areaUnderRoc(ranked: RankedScores, weights: Float64Array = ranked.weights): number | null {
  const { scores, labels } = ranked
  let good = 0
  let bad = 0
  let ordered = 0
  for (let i = 0; i < scores.length; ) {
    const score = scores[i]
    let goodHere = 0
    let badHere = 0
    for (; i < scores.length && scores[i] === score; i++) {
      // Without a branch on the label, which no processor could foresee.
      const weight = weights[i] ?? 0
      const goodWeight = weight * (labels[i] ?? 0)
      goodHere += goodWeight
      badHere += weight - goodWeight
    }
    ordered += badHere * (good + goodHere / 2)
    good += goodHere
    bad += badHere
  }
  return good > 0 && bad > 0 ? ordered / (good * bad) : null
}
