// How well one score foretells acceptance: discrimination and calibration, with intervals.
import { type ScoreReport } from '@/lib/core/formats/calibration-file'
import { areaUnderRoc } from './area-under-roc'
import { averagePrecision } from './average-precision'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { brierDecomposition } from './brier-decomposition'
import { brierScore } from './brier-score'
import { toEstimate } from './estimate'
import { expectedCalibrationError } from './expected-calibration-error'
import { type JudgedSample } from './judged-sample'
import { rankScores } from './rank-scores'
import { reliabilityCurve } from './reliability-curve'

/**
 * AUROC, average precision, Brier score with its parts, ECE and the reliability curve of a score over the rows where it is not null, with
 * 95 % intervals by bootstrap over cases.
 *
 * @param sample judged trajectories
 * @param scores in [0, 1] or null, one per row; otherwise RangeError
 * @param random uniform numbers in [0, 1)
 * @param absent why there is nothing to measure, where every score is null
 * @example reportScore(judgedSample([], []), [], seededRandom(1), 'no labels').brier // {"value":null,"reason":"no labels"}
 */
export function reportScore(
  sample: JudgedSample,
  scores: readonly (number | null)[],
  random: () => number,
  absent: string,
): ScoreReport {
  if (scores.length !== sample.y.length) throw new RangeError('lengths differ')
  const rows = scores.flatMap((score, row) => (score === null ? [] : [{ score, row }]))
  const ranked = rankScores(
    rows.map(({ score }) => score),
    rows.map(({ row }) => sample.y[row] ?? 0),
    rows.map(({ row }) => sample.weights[row] ?? 0),
  )
  const caseIndex = Int32Array.from(ranked.order, (place) => sample.caseIndex[rows[place]?.row ?? 0] ?? 0)
  const measures = [areaUnderRoc, averagePrecision, brierScore, expectedCalibrationError]
  const estimates = bootstrapOverCases(
    { caseIndex, caseCount: sample.caseCount, weights: ranked.weights },
    (weights) => measures.map((measure) => measure(ranked, weights)),
    random,
  )
  const none = { value: null, lo: null, hi: null }
  const [auroc = none, precision = none, brier = none, ece = none] = estimates
  const because = (reason: string) => (rows.length === 0 ? absent : reason)
  return {
    n: rows.length,
    auroc: toEstimate(auroc, because('the labels are of one class only')),
    averagePrecision: toEstimate(precision, because('nothing was accepted by the reviewers')),
    brier: toEstimate(brier, absent),
    brierParts: brierDecomposition(ranked) ?? { value: null, reason: absent },
    ece: toEstimate(ece, absent),
    reliability: reliabilityCurve(ranked),
  }
}
