// Learns to foretell acceptance from judged trajectories.
import { fitLogistic } from './fit-logistic'
import { foldsByCase } from './folds-by-case'
import { isotonicRegression, type Curve } from './isotonic-regression'
import { type JudgedSample } from './judged-sample'
import { featureNames, labelFeatures } from './label-features'
import { matrixOf, type Matrix } from './matrix'
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

/** The rows a model is fitted to. */
interface Fitted {
  features: Matrix
  y: Float64Array
  weights: Float64Array
}

const absent = (reason: string): Absent => ({ value: null, reason })

function fitModel({ features, y, weights }: Fitted, start?: AcceptanceModel): AcceptanceModel | Absent {
  if (features.rows === 0) return absent('the fit half holds no labels')
  const { mean, scale, matrix } = standardise(features)
  const fit = fitLogistic(matrix, y, weights, { start })
  if (fit === null) return absent('the labels of the fit half are of one class only')
  return { features: [...featureNames], mean, scale, coefficients: fit.coefficients, intercept: fit.intercept }
}

/** The rows of all folds but one. */
function without({ features, y, weights }: Fitted, folds: Int32Array, fold: number): Fitted {
  const { values, columns } = features
  let rows = 0
  for (let row = 0; row < folds.length; row++) if (folds[row] !== fold) rows++
  const kept = { values: new Float64Array(rows * columns), rows, columns }
  const rest: Fitted = { features: kept, y: new Float64Array(rows), weights: new Float64Array(rows) }
  for (let row = 0, next = 0; row < folds.length; row++) {
    if (folds[row] === fold) continue
    for (let k = 0; k < columns; k++) kept.values[next * columns + k] = values[row * columns + k] ?? 0
    rest.y[next] = y[row] ?? 0
    rest.weights[next] = weights[row] ?? 0
    next++
  }
  return rest
}

/** The curve over rows each predicted by a model that saw no row of its fold; null where no fold's model can be fitted. */
function curveOutOfFold(all: Fitted, folds: Int32Array, start: AcceptanceModel): Curve | null {
  const predicted = new Float64Array(folds.length)
  const weights = new Float64Array(folds.length)
  for (const fold of new Set(folds)) {
    const model = fitModel(without(all, folds, fold), start)
    if ('value' in model) continue
    const { values, columns } = all.features
    for (let row = 0; row < folds.length; row++) {
      if (folds[row] !== fold) continue
      predicted[row] = modelProbability(model, values.subarray(row * columns, (row + 1) * columns))
      weights[row] = all.weights[row] ?? 0
    }
  }
  const curve = isotonicRegression(predicted, all.y, weights)
  return curve.x.length === 0 ? null : curve
}

/**
 * L2-regularised logistic regression (lambda = 1 on features standardised over the fitted rows, intercept free, weights
 * 1/pi) and, on top, the isotonic regression of out-of-fold predictions (5 folds by case, each fold's model standardised and
 * fitted without it; each begins at the model of all rows, which saves steps and moves no optimum). The isotonic curve applied to the model's probability is the predicted acceptance.
 *
 * @param sample the judged trajectories of the fit half
 * @param random uniform numbers in [0, 1), for the folds
 * @returns null with a reason for the model where the labels are of one class or missing, and for the curve where no fold
 *   could be predicted
 * @example fitAcceptance(judgedSample([], []), seededRandom(1)).model // {"value":null,"reason":"the fit half holds no labels"}
 */
export function fitAcceptance(sample: JudgedSample, random: () => number): AcceptanceFit {
  const places = foldsByCase(
    sample.labels.map(({ caseId }) => caseId),
    random,
  )
  const all: Fitted = {
    features: matrixOf(sample.labels.map((label) => labelFeatures(label))),
    y: Float64Array.from(sample.y),
    weights: Float64Array.from(sample.weights),
  }
  const model = fitModel(all)
  if ('value' in model) return { model, isotonic: absent(model.reason) }
  const folds = Int32Array.from(sample.labels, ({ caseId }) => places.get(caseId) ?? 0)
  const isotonic = curveOutOfFold(all, folds, model)
  return { model, isotonic: isotonic ?? absent('too few cases for out-of-fold predictions') }
}
