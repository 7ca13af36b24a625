// The precision-recall curve: how good the accepted rows are against how many of the good ones are accepted.
import { massesByScore } from './masses-by-score'
import { type RankedScores } from './rank-scores'

/** Of everything that scores at or above `threshold`. */
export interface PrecisionRecallPoint {
  threshold: number
  precision: number
  recall: number
}

/**
 * Weighted precision and recall at each distinct score, from the highest score to the lowest, as scikit-learn's
 * precision_recall_curve without the point it adds at recall 0. The curve is a staircase, not a line between the points
 * (Davis and Goadrich 2006); `averagePrecision` is the area under it.
 *
 * @param ranked judged scores from `rankScores`
 * @returns precision in [0, 1], recall in [0, 1] that never falls; no point where no good row has weight
 * @example precisionRecallCurve(rankScores([0.9, 0.4], [1, 0])) // [{"threshold":0.9,"precision":1,"recall":1},{"threshold":0.4,"precision":0.5,"recall":1}]
 */
export function precisionRecallCurve(ranked: RankedScores): PrecisionRecallPoint[] {
  const masses = massesByScore(ranked)
  const allGood = masses.at(-1)?.good ?? 0
  if (allGood === 0) return []
  return masses.map(({ threshold, good, bad }) => ({
    threshold,
    precision: good / (good + bad),
    recall: good / allGood,
  }))
}
