// One calibration: from judged trajectories to an automatic filter with a guarantee.
import { defaultThresholds, type Thresholds } from '@/lib/core/domain/filter'
import { CALIBRATION_FORMAT, type CalibrationFile, type Performance } from '@/lib/core/formats/calibration-file'
import { type Label } from '@/lib/core/formats/label-file'
import { certifyFilter, type Certificate } from './certify-filter'
import { filterFamilies } from './filter-families'
import { filterPerformance } from './filter-performance'
import { fitAcceptance } from './fit-acceptance'
import { predictAcceptance } from './predict-acceptance'
import { reportPredictions } from './report-predictions'
import { seededRandom } from './seeded-random'
import { splitLabels } from './split-labels'
import { type FilterFamily } from './walk-thresholds'

export interface CalibrationOptions {
  /** The tolerated share of bad trajectories among the certified, in (0, 1). */
  alpha?: number
  /** The probability with which the certificate may be wrong, in (0, 1). */
  delta?: number
  seed?: number
  /** The thresholds in force, of which one multiplier is calibrated beside the model. */
  currentTau?: Thresholds
}

const summary = ({ value, reason, precision, yield: yielded, moreVerdicts }: Certificate) => ({
  ...{ value, reason, precision, yield: yielded, moreVerdicts },
})

const figures = ({ accepted, precision, pValue }: Certificate['steps'][number]) => ({
  ...{ accepted, precision, pValue },
  lower: null,
})

function absentPerformance(reason: string): Performance {
  const absent = { value: null, reason }
  return { precision: absent, recall: absent, yield: absent }
}

function checked(options: CalibrationOptions): Required<CalibrationOptions> {
  const { alpha = 0.05, delta = 0.05, seed = 1, currentTau = defaultThresholds } = options
  if (!(alpha > 0 && alpha < 1) || !(delta > 0 && delta < 1)) throw new RangeError('alpha and delta must be in (0, 1)')
  if (!Number.isFinite(seed)) throw new RangeError('the seed must be a finite number')
  return { alpha, delta, seed, currentTau }
}

/**
 * A whole calibration run as docs/metrics.md defines it: split by case, model and isotonic curve on the fit half, report,
 * guaranteed threshold and multiplier, and before/after on the test half. Deterministic: the same labels in any order, with
 * the same options, give the same bytes.
 *
 * @param labels one per trajectory (RangeError where one is labelled twice); those without `y` are ignored
 * @param options defaults: alpha 0.05, delta 0.05, seed 1, the uncalibrated thresholds; RangeError outside their domains
 * @returns the content of a medaction-calibration/1 file; what the labels do not suffice for is null with a reason
 * @example runCalibration([]).threshold.reason // "there is no label to test on"
 */
export function runCalibration(labels: readonly Label[], options: CalibrationOptions = {}): CalibrationFile {
  const { alpha, delta, seed, currentTau } = checked(options)
  const { judged, split, fit, test } = splitLabels(labels, seed)
  const acceptance = fitAcceptance(fit, seededRandom(`${seed}:folds`))
  const predicted = new Map(judged.map((label) => [label.trajectoryId, predictAcceptance(acceptance, label)]))
  const predictionOf = ({ trajectoryId }: Label) => predicted.get(trajectoryId) ?? null
  const unfitted = 'value' in acceptance.isotonic ? acceptance.isotonic.reason : null
  const { prediction, rule } = filterFamilies(predictionOf, currentTau)
  const certify = (family: FilterFamily, absent: string | null) =>
    certifyFilter({ fit, test }, family, { alpha, delta }, absent)
  const perform = (family: FilterFamily, at: number) =>
    filterPerformance(test, family.accept(test, at), seededRandom(`${seed}:bootstrap`))
  const [threshold, multiplier] = [certify(prediction, unfitted), certify(rule, null)]
  const inFit = new Set(split.fit)
  return {
    format: CALIBRATION_FORMAT,
    ...{ alpha, delta, seed },
    look: null,
    level: delta,
    n: { labels: judged.length, cases: split.fit.length + split.test.length },
    split,
    ...acceptance,
    predictions: judged.map((label) => ({
      trajectoryId: label.trajectoryId,
      half: inFit.has(label.caseId) ? 'fit' : 'test',
      p: predictionOf(label),
    })),
    report: reportPredictions(test, test.labels.map(predictionOf), unfitted, seed),
    threshold: { ...summary(threshold), walk: threshold.steps.map((step) => ({ tau: step.at, ...figures(step) })) },
    rule: {
      ...summary(multiplier),
      tau: currentTau,
      walk: multiplier.steps.map((step) => ({ multiplier: step.at, ...figures(step) })),
    },
    before: perform(filterFamilies(predictionOf, defaultThresholds).rule, 1),
    after:
      threshold.value === null
        ? absentPerformance(threshold.reason ?? 'there is no threshold')
        : perform(prediction, threshold.value),
    strata: [],
  }
}
