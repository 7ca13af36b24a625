// Learns to foretell acceptance from judged trajectories.
import { fitLogistic } from './fit-logistic'
import { foldsByCase } from './folds-by-case'
import { isotonicRegression, type Curve } from './isotonic-regression'
import { type JudgedSample } from './judged-sample'
import { featureNames, labelFeatures } from './label-features'
import { modelProbability, type AcceptanceModel } from './model-probability'
import { standardise } from './standardise'

/** Something that could not be fitted, and why. */
export interface Absent {
  value: null
  reason: string
}

export interface AcceptanceFit {
  model: AcceptanceModel | Absent
  isotonic: Curve | Absent
}

interface Row {
  features: number[]
  y: number
  weight: number
  fold: number
}

const absent = (reason: string): Absent => ({ value: null, reason })

function fitModel(rows: readonly Row[]): AcceptanceModel | Absent {
  if (rows.length === 0) return absent('the fit half holds no labels')
  const { mean, scale } = standardise(rows.map(({ features }) => features))
  const fit = fitLogistic(
    rows.map(({ features }) => features.map((value, k) => (value - (mean[k] ?? 0)) / (scale[k] ?? 1))),
    rows.map(({ y }) => y),
    rows.map(({ weight }) => weight),
  )
  if (fit === null) return absent('the labels of the fit half are of one class only')
  return { features: [...featureNames], mean, scale, coefficients: fit.coefficients, intercept: fit.intercept }
}

/** Each row with the prediction of a model that saw no row of its fold; rows whose model cannot be fitted are left out. */
function outOfFold(rows: readonly Row[]): { p: number; y: number; weight: number }[] {
  return [...new Set(rows.map(({ fold }) => fold))].flatMap((fold) => {
    const model = fitModel(rows.filter((row) => row.fold !== fold))
    if ('value' in model) return []
    const held = rows.filter((row) => row.fold === fold)
    return held.map(({ features, y, weight }) => ({ p: modelProbability(model, features), y, weight }))
  })
}

/**
 * L2-regularised logistic regression (lambda = 1 on features standardised over the fitted rows, intercept free, weights
 * 1/pi) and, on top, the isotonic regression of out-of-fold predictions (5 folds by case, each fold's model standardised and
 * fitted without it). The isotonic curve applied to the model's probability is the predicted acceptance.
 *
 * @param sample the judged trajectories of the fit half
 * @param random uniform numbers in [0, 1), for the folds
 * @returns null with a reason for the model where the labels are of one class or missing, and for the curve where no fold
 *   could be predicted
 * @example fitAcceptance(judgedSample([], []), seededRandom(1)).model // {"value":null,"reason":"the fit half holds no labels"}
 */
export function fitAcceptance(sample: JudgedSample, random: () => number): AcceptanceFit {
  const folds = foldsByCase(
    sample.labels.map(({ caseId }) => caseId),
    random,
  )
  const rows = sample.labels.map((label, row) => ({
    features: labelFeatures(label),
    y: label.y,
    weight: sample.weights[row] ?? 0,
    fold: folds.get(label.caseId) ?? 0,
  }))
  const model = fitModel(rows)
  if ('value' in model) return { model, isotonic: absent(model.reason) }
  const predicted = outOfFold(rows)
  if (predicted.length === 0) return { model, isotonic: absent('too few cases for out-of-fold predictions') }
  const isotonic = isotonicRegression(
    predicted.map(({ p }) => p),
    predicted.map(({ y }) => y),
    predicted.map(({ weight }) => weight),
  )
  return { model, isotonic }
}
