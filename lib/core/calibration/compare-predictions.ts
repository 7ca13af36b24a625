// Which of two predictions of the same labels is better: paired differences, with intervals.
import { areaUnderRoc } from './area-under-roc'
import { averagePrecision } from './average-precision'
import { bootstrapOverCases, type CaseRows } from './bootstrap-over-cases'
import { brierScore } from './brier-score'
import { type Estimate, toEstimate } from './estimate'
import { expectedCalibrationError } from './expected-calibration-error'
import { rankScores, type RankedScores } from './rank-scores'

/** Rows that both predicted; `y` is 0 or 1. */
export interface PairedRows extends CaseRows {
  y: ArrayLike<number>
  a: ArrayLike<number>
  b: ArrayLike<number>
}

export interface PairedDifferences {
  auroc: Estimate
  averagePrecision: Estimate
  brier: Estimate
  ece: Estimate
}

const measures = [areaUnderRoc, averagePrecision, brierScore, expectedCalibrationError]

/**
 * `b - a` in AUROC, average precision, Brier score and ECE over the same rows, with 95 % intervals from resampling whole
 * cases: both are measured on each resample, so what they share cancels out.
 *
 * @param rows predictions in [0, 1] by both, weighted; otherwise RangeError
 * @param random uniform numbers in [0, 1)
 * @example comparePredictions({ y: [1, 0], a: [0, 1], b: [1, 0], weights: [1, 1], caseIndex: [0, 1], caseCount: 2 }, seededRandom(1)).auroc.value // 1
 */
export function comparePredictions(rows: PairedRows, random: () => number): PairedDifferences {
  const rankedBy = (scores: ArrayLike<number>) => rankScores(scores, rows.y, rows.weights)
  const [a, b] = [rankedBy(rows.a), rankedBy(rows.b)]
  const figuresOf = (ranked: RankedScores, weights: Float64Array) => {
    const inOrder = Float64Array.from(ranked.order, (row) => weights[row] ?? 0)
    return measures.map((measure) => measure(ranked, inOrder))
  }
  const differences = (weights: Float64Array) => {
    const [before, after] = [figuresOf(a, weights), figuresOf(b, weights)]
    return after.map((value, figure) => {
      const other = before[figure] ?? null
      return value === null || other === null ? null : value - other
    })
  }
  const none = { value: null, lo: null, hi: null }
  const [auroc = none, precision = none, brier = none, ece = none] = bootstrapOverCases(rows, differences, random)
  const because = (reason: string) => (rows.y.length === 0 ? 'no trajectory was predicted by both' : reason)
  return {
    auroc: toEstimate(auroc, because('the shared labels are of one class only')),
    averagePrecision: toEstimate(precision, because('nothing of what they share was accepted')),
    brier: toEstimate(brier, because('nothing is shared')),
    ece: toEstimate(ece, because('nothing is shared')),
  }
}
