// Learns to foretell acceptance from judged trajectories.
import { fitLogistic, type LogisticFit } from './fit-logistic'
import { foldsByCase } from './folds-by-case'
import { isotonicRegression, type Curve } from './isotonic-regression'
import { type JudgedSample } from './judged-sample'
import { featureNames, labelFeatures } from './label-features'
import { type Matrix } from './matrix'
import { type AcceptanceModel } from './model-probability'
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

/** The rows a model is fitted to, in the units of the model of all of them. */
interface Fitted {
  matrix: Matrix
  y: Float64Array
  weights: Float64Array
  /** One per row. */
  folds: Int32Array
}

const absent = (reason: string): Absent => ({ value: null, reason })
const unfitted = (reason: string): AcceptanceFit => ({ model: absent(reason), isotonic: absent(reason) })
/** Holds a coefficient at 0. */
const UNUSED = 1e18

/** At the features from `place` on, in the units of the fit. */
function logisticProbability({ coefficients, intercept }: LogisticFit, values: Float64Array, place: number): number {
  let z = intercept
  for (let k = 0; k < coefficients.length; k++) z += (coefficients[k] ?? 0) * (values[place + k] ?? 0)
  return 1 / (1 + Math.exp(-z))
}

/** The fold of each row: each case is looked up once. */
function foldOfRows({ labels, caseIndex, caseCount }: JudgedSample, random: () => number): Int32Array {
  const names: string[] = []
  const seen = new Int32Array(caseCount).fill(-1)
  for (let row = 0; row < labels.length; row++) {
    const index = caseIndex[row] ?? 0
    if ((seen[index] ?? 0) < 0) seen[index] = names.push(labels[row]?.caseId ?? '') - 1
  }
  const places = foldsByCase(names, random)
  const foldOfName = Int32Array.from(names, (name) => places.get(name) ?? 0)
  const folds = new Int32Array(labels.length)
  for (let row = 0; row < folds.length; row++) folds[row] = foldOfName[seen[caseIndex[row] ?? 0] ?? 0] ?? 0
  return folds
}

/** The features of each label, row after row. */
function tableOf({ labels }: JudgedSample): Matrix {
  const columns = featureNames.length
  const values = new Float64Array(labels.length * columns)
  for (const [row, label] of labels.entries()) labelFeatures(label, values, row * columns)
  return { values, rows: labels.length, columns }
}

/**
 * The penalty of each column for a model that is standardised over the rows outside of the fold alone: in the units of all rows a
 * column counts as its deviation there does. One that does not vary there has no say.
 */
function foldPenalties({ values, rows, columns }: Matrix, folds: Int32Array, fold: number): Float64Array {
  const [sums, squares] = [new Float64Array(columns), new Float64Array(columns)]
  let size = 0
  for (let row = 0; row < rows; row++) {
    if (folds[row] === fold) continue
    size++
    for (let k = 0; k < columns; k++) {
      const value = values[row * columns + k] ?? 0
      sums[k] = (sums[k] ?? 0) + value
      squares[k] = (squares[k] ?? 0) + value * value
    }
  }
  return squares.map((sum, k) => {
    const variance = sum / size - ((sums[k] ?? 0) / size) ** 2
    return variance > 1e-12 ? variance : UNUSED
  })
}

/** The curve over rows each predicted by a model that saw no row of its fold; null where no fold's model can be fitted. */
function curveOutOfFold({ matrix, y, weights, folds }: Fitted, start: LogisticFit): Curve | null {
  const { rows, columns } = matrix
  const predicted = new Float64Array(rows)
  const counted = new Float64Array(rows)
  for (const fold of new Set(folds)) {
    const seen = weights.slice()
    for (let row = 0; row < rows; row++) if (folds[row] === fold) seen[row] = 0
    const lambda = foldPenalties(matrix, folds, fold)
    const fit = fitLogistic(matrix, y, seen, { lambda, start })
    if (fit === null) continue
    for (let row = 0; row < rows; row++) {
      if (folds[row] !== fold) continue
      predicted[row] = logisticProbability(fit, matrix.values, row * columns)
      counted[row] = weights[row] ?? 0
    }
  }
  const curve = isotonicRegression(predicted, y, counted)
  return curve.x.length === 0 ? null : curve
}

/**
 * L2-regularised logistic regression (lambda = 1 on features standardised over the fitted rows, intercept free, weights
 * 1/pi) and, on top, the isotonic regression of out-of-fold predictions (5 folds by case, each fold's model standardised and
 * fitted without it; each begins at the model of all rows, which saves steps and moves no optimum). The isotonic curve
 * applied to the model's probability is the predicted acceptance.
 *
 * @param sample the judged trajectories of the fit half
 * @param random uniform numbers in [0, 1), for the folds
 * @returns null with a reason for the model where the labels are of one class or missing, and for the curve where no fold
 *   could be predicted
 * @example fitAcceptance(judgedSample([], []), seededRandom(1)).model // {"value":null,"reason":"the fit half holds no labels"}
 */
export function fitAcceptance(sample: JudgedSample, random: () => number): AcceptanceFit {
  const folds = foldOfRows(sample, random)
  if (sample.labels.length === 0) return unfitted('the fit half holds no labels')
  const { mean, scale, matrix } = standardise(tableOf(sample))
  const all = { matrix, y: new Float64Array(sample.y), weights: sample.weights, folds }
  const fit = fitLogistic(matrix, all.y, all.weights)
  if (fit === null) return unfitted('the labels of the fit half are of one class only')
  const { coefficients, intercept } = fit
  return {
    model: { features: [...featureNames], mean, scale, coefficients, intercept },
    isotonic: curveOutOfFold(all, fit) ?? absent('too few cases for out-of-fold predictions'),
  }
}
