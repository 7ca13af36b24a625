// The receiver operating characteristic: what accepting more costs in bad rows and brings in good ones.
import { massesByScore } from './masses-by-score'
import { type RankedScores } from './rank-scores'

/** `threshold` is null at the first point, where nothing is accepted. */
export interface RocPoint {
  threshold: number | null
  falsePositiveRate: number
  truePositiveRate: number
}

/**
 * Weighted shares of the bad and of the good rows that score at or above each distinct score, from the highest score to the
 * lowest, with (0, 0) before them (Fawcett, An introduction to ROC analysis, 2006; scikit-learn's roc_curve with
 * drop_intermediate=False). Straight lines between the points enclose `areaUnderRoc`.
 *
 * @param ranked judged scores from `rankScores`
 * @returns rates in [0, 1] that never fall; no point where the rows with weight are of one class only, or there are none
 * @example rocCurve(rankScores([0.9, 0.4], [1, 0])) // [{"threshold":null,"falsePositiveRate":0,"truePositiveRate":0},{"threshold":0.9,"falsePositiveRate":0,"truePositiveRate":1},{"threshold":0.4,"falsePositiveRate":1,"truePositiveRate":1}]
 */
export function rocCurve(ranked: RankedScores): RocPoint[] {
  const masses = massesByScore(ranked)
  const { good: allGood = 0, bad: allBad = 0 } = masses.at(-1) ?? {}
  if (allGood === 0 || allBad === 0) return []
  const points = masses.map(({ threshold, good, bad }) => ({
    threshold,
    falsePositiveRate: bad / allBad,
    truePositiveRate: good / allGood,
  }))
  return [{ threshold: null, falsePositiveRate: 0, truePositiveRate: 0 }, ...points]
}
