// One calibration: from judged trajectories to an automatic filter with a guarantee.
import { defaultThresholds, type Thresholds } from '@/lib/core/domain/filter'
import { CALIBRATION_FORMAT, type CalibrationFile, type Performance } from '@/lib/core/formats/calibration-file'
import { type Label } from '@/lib/core/formats/label-file'
import { certifyFilter, type Certificate } from './certify-filter'
import { certifyStrata } from './certify-strata'
import { filterFamilies } from './filter-families'
import { filterPerformance } from './filter-performance'
import { fitAcceptance } from './fit-acceptance'
import { type JudgedSample } from './judged-sample'
import { type Scored } from './label-features'
import { labelFrame } from './label-frame'
import { type FramePart, layOutFrame } from './lay-out-frame'
import { levelOfLook } from './level-of-look'
import { precisionLowerBound } from './precision-lower-bound'
import { predictAcceptance } from './predict-acceptance'
import { type Target } from './probe-precision'
import { prospectiveThreshold } from './prospective-threshold'
import { reportPredictions } from './report-predictions'
import { seededRandom } from './seeded-random'
import { splitLabels } from './split-labels'
import { type FilterFamily, type WalkStep } from './walk-thresholds'

export interface CalibrationOptions {
  /** The tolerated share of bad trajectories among the certified, in (0, 1). */
  alpha?: number
  /** The probability with which the certificate may be wrong, in (0, 1). */
  delta?: number
  seed?: number
  /** The thresholds in force, of which one multiplier is calibrated beside the model. */
  currentTau?: Thresholds
  /** Which look at growing verdicts this is, from 1; null where it is the only one ever. */
  look?: number | null
  /** Whatever could have been drawn, judged or not: bounds what a case can weigh. Without it the labels have to do. */
  frame?: FramePart | null
}

/** Lower bounds of walked steps are searched for to this. */
const TOLERANCE = 1e-4

const summary = ({ value, reason, precision, yield: yielded, moreVerdicts }: Certificate) => ({
  ...{ value, reason, precision, yield: yielded, moreVerdicts },
})

/** What is kept of the steps of a walk on the tested half, beside their grid values. */
const figuresOn = (test: JudgedSample, target: Target) => (family: FilterFamily, step: WalkStep) => {
  const { at, accepted, precision, pValue } = step
  const lower = precisionLowerBound(
    family.bounded(test, at),
    family.accept(test, at),
    target.delta,
    1 - target.alpha,
    TOLERANCE,
  )
  return { accepted, precision, pValue, lower }
}

/** The walked grid values up to the certified one; where nothing was certified, the one the walk began and ended with. */
const askedAbout = ({ value, steps }: Certificate) =>
  steps.slice(0, value === null ? 1 : steps.findIndex(({ at }) => at === value) + 1).map(({ at }) => at)

function absentPerformance(reason: string): Performance {
  const absent = { value: null, reason }
  return { precision: absent, recall: absent, yield: absent }
}

function checked(options: CalibrationOptions): Required<CalibrationOptions> {
  const { alpha = 0.05, delta = 0.05, seed = 1, currentTau = defaultThresholds, look = null, frame = null } = options
  if (!(alpha > 0 && alpha < 1) || !(delta > 0 && delta < 1)) throw new RangeError('alpha and delta must be in (0, 1)')
  if (!Number.isFinite(seed)) throw new RangeError('the seed must be a finite number')
  if (look !== null && (!Number.isInteger(look) || look < 1)) throw new RangeError('looks are counted from 1')
  return { alpha, delta, seed, currentTau, look, frame }
}

/**
 * A whole calibration run as docs/metrics.md defines it: split by case, model and isotonic curve on the fit half, report,
 * guaranteed threshold and multiplier, and before/after on the test half. Deterministic: the same labels in any order, with
 * the same options, give the same bytes.
 *
 * @param labels one per trajectory (RangeError where one is labelled twice); those without `y` are ignored
 * @param options defaults: alpha 0.05, delta 0.05, seed 1, the uncalibrated thresholds, the only look, the labels as the frame;
 *   RangeError outside their domains
 * @returns the content of a medaction-calibration/1 file; what the labels do not suffice for is null with a reason
 * @example runCalibration([]).threshold.reason // "there is no label to test on"
 */
export function runCalibration(labels: readonly Label[], options: CalibrationOptions = {}): CalibrationFile {
  const { alpha, delta, seed, currentTau, look, frame } = checked(options)
  const target = { alpha, delta: look === null ? delta : levelOfLook(delta, look) }
  const drawable = frame ?? layOutFrame(labelFrame(labels)).end()
  const { judged, split, fit, test } = splitLabels(labels, seed, drawable)
  const acceptance = fitAcceptance(fit, seededRandom(`${seed}:folds`))
  const predicted = new Map<Scored, number | null>(judged.map((label) => [label, predictAcceptance(acceptance, label)]))
  const predictionOf = (row: Scored) => predicted.get(row) ?? predictAcceptance(acceptance, row)
  const unfitted = 'value' in acceptance.isotonic ? acceptance.isotonic.reason : null
  const { prediction, rule } = filterFamilies(predictionOf, currentTau)
  const certify = (family: FilterFamily, absent: string | null) => certifyFilter({ fit, test }, family, target, absent)
  const perform = (family: FilterFamily, at: number) =>
    filterPerformance(test, family.accept(test, at), seededRandom(`${seed}:bootstrap`))
  const [threshold, multiplier] = [certify(prediction, unfitted), certify(rule, null)]
  const figures = figuresOn(test, target)
  const inFit = new Set(split.fit)
  return {
    format: CALIBRATION_FORMAT,
    ...{ alpha, delta, seed, look, level: target.delta },
    n: { labels: judged.length, cases: split.fit.length + split.test.length },
    split,
    ...acceptance,
    predictions: judged.map((label) => ({
      trajectoryId: label.trajectoryId,
      half: inFit.has(label.caseId) ? 'fit' : 'test',
      p: predictionOf(label),
    })),
    report: reportPredictions(test, test.labels.map(predictionOf), unfitted, seed),
    threshold: {
      ...summary(threshold),
      prospective: prospectiveThreshold(test, prediction, target),
      walk: threshold.steps.map((step) => ({ tau: step.at, ...figures(prediction, step) })),
    },
    rule: {
      ...summary(multiplier),
      tau: currentTau,
      walk: multiplier.steps.map((step) => ({ multiplier: step.at, ...figures(rule, step) })),
    },
    before: perform(filterFamilies(predictionOf, defaultThresholds).rule, 1),
    after:
      threshold.value === null
        ? absentPerformance(threshold.reason ?? 'there is no threshold')
        : perform(prediction, threshold.value),
    strata: certifyStrata({
      ...{ fit, test, target, family: prediction, walked: askedAbout(threshold) },
      random: seededRandom(`${seed}:strata`),
    }),
  }
}
