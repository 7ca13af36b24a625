// L2-regularised logistic regression with weights, by Newton's method.
import { columnSums } from './column-sums'
import { logisticLoss, type WeighedRows } from './logistic-loss'
import { type Matrix } from './matrix'
import { solvePositiveDefinite } from './solve-positive-definite'
import { weightedGram } from './weighted-gram'

export interface LogisticFit {
  coefficients: number[]
  intercept: number
  iterations: number
}

export interface LogisticOptions {
  /** Above 0: of all columns, or of each. */
  lambda?: number | Float64Array
  /** Where to begin; a fit to nearly the same rows saves steps. */
  start?: { coefficients: readonly number[]; intercept: number }
}

interface Problem extends WeighedRows {
  /** One per column. */
  lambda: Float64Array
  /** At the coefficients whose loss was taken last. */
  probabilities: Float64Array
  /** A place for one number a row. */
  scratch: Float64Array
}

interface State {
  beta: Float64Array
  loss: number
  /** The largest move of a coefficient in the last step, and what the next is expected to be. */
  step: number
  next: number
  /** Second derivatives of the loss without the penalty, where they were last taken. */
  gram: Float64Array
}

const ITERATIONS_MAX = 200
const TOLERANCE = 1e-10
/** A smaller step was within reach of the optimum. */
const NEAR = 1e-3

function penalisedLoss(problem: Problem, beta: Float64Array): number {
  const penalty = problem.lambda.reduce((sum, lambda, k) => sum + lambda * (beta[k] ?? 0) ** 2, 0)
  return 0.5 * penalty + logisticLoss(problem, beta, problem.probabilities)
}

/** Second derivatives where the loss was taken last. */
function curvature({ matrix, weights, probabilities, scratch: bends }: Problem): Float64Array {
  for (let row = 0; row < bends.length; row++) {
    const p = probabilities[row] ?? 0
    bends[row] = (weights[row] ?? 0) * p * (1 - p)
  }
  return weightedGram(matrix, bends)
}

/** The Newton direction where the loss was taken last; null where the curvature is not positive. */
function direction(problem: Problem, beta: Float64Array, gram: Float64Array): Float64Array | null {
  const { matrix, labels, weights, lambda, probabilities, scratch: slopes } = problem
  for (let row = 0; row < slopes.length; row++)
    slopes[row] = (weights[row] ?? 0) * ((probabilities[row] ?? 0) - (labels[row] ?? 0))
  const gradient = columnSums(matrix, slopes)
  const hessian = Float64Array.from(gram)
  for (let k = 0; k < matrix.columns; k++) {
    const own = lambda[k] ?? 0
    gradient[k] = (gradient[k] ?? 0) + own * (beta[k] ?? 0)
    hessian[k * (matrix.columns + 2)] = (hessian[k * (matrix.columns + 2)] ?? 0) + own
  }
  return solvePositiveDefinite(hessian, gradient)
}

/** The Newton step, halved until the loss does not rise: far from the optimum a full step can overshoot. */
function improve(problem: Problem, { beta, loss, step: before, gram: known }: State): State {
  // So close to the optimum the curvature hardly changes any more: what it was is as good and costs nothing.
  const gram = before < NEAR ? known : curvature(problem)
  const towards = direction(problem, beta, gram)
  if (towards === null) return { beta, loss, step: 0, next: 0, gram }
  const size = towards.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  for (let scale = 1; scale > 1e-8; scale /= 2) {
    const moved = beta.map((value, k) => value - scale * (towards[k] ?? 0))
    const step = scale * size
    // Full steps shrink at least as fast from one to the next as they just did.
    const next = scale === 1 ? step * Math.min(1, step / Math.min(before, 1)) : step
    if (step < TOLERANCE) return { beta: moved, loss, step, next, gram }
    const movedLoss = penalisedLoss(problem, moved)
    // Close to the optimum the loss changes by less than its own rounding.
    if (movedLoss <= loss * (1 + 1e-12)) return { beta: moved, loss: movedLoss, step, next, gram }
  }
  return { beta, loss, step: 0, next: 0, gram }
}

function isOfBothClasses(labels: ArrayLike<number>, weights: ArrayLike<number>): boolean {
  let [good, bad] = [false, false]
  for (let row = 0; row < labels.length; row++) {
    if (!((weights[row] ?? 0) > 0)) continue
    if (labels[row] === 1) good = true
    else bad = true
  }
  return good && bad
}

const penalties = (lambda: number | Float64Array, columns: number) =>
  typeof lambda === 'number' ? new Float64Array(columns).fill(lambda) : lambda

/**
 * Minimises `sum_k lambda_k/2 * beta_k^2 + sum_i w_i * logloss(y_i, beta . x_i + intercept)`, the intercept unpenalised, by Newton's
 * method until no coefficient will move by 1e-10 (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning,
 * section 4.4.1), the curvature kept once none moved by 1e-3. With `lambda = 1/C` this is scikit-learn's LogisticRegression.
 *
 * @param matrix features, one row per observation, best standardised
 * @param labels 0 or 1, one per row
 * @param weights at least 0, one per row
 * @param options defaults: lambda 1, begin at 0
 * @returns null where the weighted labels are of one class only: the intercept would be infinite
 * @throws RangeError where the lengths differ or `lambda` is not above 0
 * @example fitLogistic(matrixOf([[0], [0]]), [0, 1], [1, 3])?.intercept.toFixed(6) // "1.098612"
 */
export function fitLogistic(
  matrix: Matrix,
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  { lambda = 1, start }: LogisticOptions = {},
): LogisticFit | null {
  const { rows, columns } = matrix
  if (labels.length !== rows || weights.length !== rows) throw new RangeError('lengths differ')
  if (start !== undefined && start.coefficients.length !== columns) throw new RangeError('lengths differ')
  const each = penalties(lambda, columns)
  if (each.length !== columns || !each.every((value) => value > 0)) throw new RangeError('lambda must be above 0')
  if (!isOfBothClasses(labels, weights)) return null
  const beta = new Float64Array(columns + 1)
  if (start !== undefined) beta.set([...start.coefficients, start.intercept])
  const problem = {
    matrix,
    labels,
    weights,
    lambda: each,
    probabilities: new Float64Array(rows),
    scratch: new Float64Array(rows),
  }
  const [loss, far] = [penalisedLoss(problem, beta), Number.POSITIVE_INFINITY]
  let state: State = { beta, loss, step: far, next: far, gram: new Float64Array() }
  let iterations = 0
  for (; state.next >= TOLERANCE && iterations < ITERATIONS_MAX; iterations++) state = improve(problem, state)
  return { coefficients: [...state.beta.subarray(0, columns)], intercept: state.beta[columns] ?? 0, iterations }
}
