// ROC and precision-recall curves of a run's predictions on its test half, with bands and the certified point.
import { precisionRecallCurve } from '@/lib/core/calibration/precision-recall-curve'
import { curveBands } from '@/lib/core/calibration/curve-bands'
import { indexCases } from '@/lib/core/calibration/index-cases'
import { rankScores } from '@/lib/core/calibration/rank-scores'
import { rocCurve } from '@/lib/core/calibration/roc-curve'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { type CalibrationCurves, CURVE_POINTS } from '@/lib/core/domain/labelled-trajectory'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { type JudgedRow, loadJudgedRows } from './load-judged-rows'
import { thinRows } from './thin-rows'

export async function getCalibrationCurves(ctx: Context, input: { calibrationId: number }): Promise<CalibrationCurves> {
  allow(ctx.actor, 'calibrate')
  const { result, rows } = await loadJudgedRows(ctx.db, input.calibrationId)
  const test = rows.flatMap((row) => (row.half === 'test' && row.p !== null ? [{ ...row, p: row.p }] : []))
  const ranked = rankOf(test)
  const { cases, caseIndex } = indexCases(test.map(({ caseKey }) => caseKey))
  const placed = { caseIndex: Int32Array.from(ranked.order, (row) => caseIndex[row] ?? 0), caseCount: cases.length }
  const bands = curveBands(ranked, placed, seededRandom(`${result.seed}:bands`))
  const [roc, precisionRecall] = [rocCurve(ranked), precisionRecallCurve(ranked)]
  const { value: threshold } = result.threshold
  return {
    ...{ labels: test.length, cases: cases.length, accepted: test.filter(({ y }) => y === 1).length },
    thresholds: new Set(ranked.scores).size,
    roc: { points: thinRows(roc, CURVE_POINTS), band: bands.roc, auroc: result.report.auroc },
    precisionRecall: {
      points: thinRows(precisionRecall, CURVE_POINTS),
      band: bands.precisionRecall,
      averagePrecision: result.report.averagePrecision,
    },
    chosen: threshold === null ? null : pointAt(threshold, roc, precisionRecall),
    reason: reasonOf(test.length, roc.length, result.threshold.reason),
  }
}

type Predicted = JudgedRow & { p: number }

const rankOf = (rows: readonly Predicted[]) =>
  rankScores(
    rows.map(({ p }) => p),
    rows.map(({ y }) => y),
    rows.map(({ pi }) => 1 / pi),
  )

/** What is at or above the threshold is accepted: the last point that is not below it. */
function pointAt(
  threshold: number,
  roc: ReturnType<typeof rocCurve>,
  precisionRecall: ReturnType<typeof precisionRecallCurve>,
): CalibrationCurves['chosen'] {
  const rates = roc.findLast((point) => point.threshold === null || point.threshold >= threshold)
  const shares = precisionRecall.findLast((point) => point.threshold >= threshold)
  return {
    threshold,
    ...{ falsePositiveRate: rates?.falsePositiveRate ?? null, truePositiveRate: rates?.truePositiveRate ?? null },
    ...{ precision: shares?.precision ?? null, recall: shares?.recall ?? null },
  }
}

function reasonOf(labels: number, points: number, unfitted: string | null): string | null {
  if (labels === 0) return unfitted ?? 'the test half holds no prediction'
  return points === 0 ? 'the labels of the test half are all accepted or all rejected' : null
}
