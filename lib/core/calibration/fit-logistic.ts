// L2-regularised logistic regression with weights, by Newton's method.
import { solvePositiveDefinite } from './solve-positive-definite'

export interface LogisticFit {
  coefficients: number[]
  intercept: number
  iterations: number
}

interface Problem {
  /** Feature rows with a trailing 1 for the intercept, flattened. */
  values: Float64Array
  labels: ArrayLike<number>
  weights: ArrayLike<number>
  width: number
  lambda: number
}

const ITERATIONS_MAX = 200
const TOLERANCE = 1e-10

function linear({ values, width }: Problem, row: number, beta: Float64Array): number {
  let sum = 0
  for (let k = 0; k < width; k++) sum += (values[row * width + k] ?? 0) * (beta[k] ?? 0)
  return sum
}

function penalisedLoss(problem: Problem, beta: Float64Array): number {
  const { labels, weights, width, lambda } = problem
  let loss = 0
  for (let k = 0; k < width - 1; k++) loss += 0.5 * lambda * (beta[k] ?? 0) ** 2
  for (let row = 0; row < labels.length; row++) {
    const z = linear(problem, row, beta)
    const signed = labels[row] === 1 ? -z : z
    loss += (weights[row] ?? 0) * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))))
  }
  return loss
}

/** Gradient and lower triangle of the Hessian of the penalised loss. */
function derivatives(problem: Problem, beta: Float64Array): { gradient: Float64Array; hessian: Float64Array } {
  const { values, labels, weights, width, lambda } = problem
  const gradient = new Float64Array(width)
  const hessian = new Float64Array(width * width)
  for (let k = 0; k < width - 1; k++) {
    gradient[k] = lambda * (beta[k] ?? 0)
    hessian[k * width + k] = lambda
  }
  for (let row = 0; row < labels.length; row++) {
    const p = 1 / (1 + Math.exp(-linear(problem, row, beta)))
    const weight = weights[row] ?? 0
    const slope = weight * (p - (labels[row] ?? 0))
    const curvature = weight * p * (1 - p)
    for (let j = 0; j < width; j++) {
      const value = values[row * width + j] ?? 0
      if (value === 0) continue
      gradient[j] = (gradient[j] ?? 0) + slope * value
      const bent = curvature * value
      for (let k = 0; k <= j; k++)
        hessian[j * width + k] = (hessian[j * width + k] ?? 0) + bent * (values[row * width + k] ?? 0)
    }
  }
  return { gradient, hessian }
}

interface State {
  beta: Float64Array
  loss: number
  /** The largest move of a coefficient in the last step. */
  step: number
}

/** The Newton step, halved until the loss does not rise: far from the optimum a full step can overshoot. */
function improve(problem: Problem, { beta, loss }: State): State {
  const { gradient, hessian } = derivatives(problem, beta)
  const direction = solvePositiveDefinite(hessian, gradient)
  if (direction === null) return { beta, loss, step: 0 }
  for (let scale = 1; scale > 1e-8; scale /= 2) {
    const moved = beta.map((value, k) => value - scale * (direction[k] ?? 0))
    const movedLoss = penalisedLoss(problem, moved)
    const step = scale * direction.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
    // Close to the optimum the loss changes by less than its own rounding.
    if (movedLoss <= loss * (1 + 1e-12) || step < TOLERANCE) return { beta: moved, loss: movedLoss, step }
  }
  return { beta, loss, step: 0 }
}

function minimise(problem: Problem): LogisticFit {
  const start = new Float64Array(problem.width)
  let state: State = { beta: start, loss: penalisedLoss(problem, start), step: Number.POSITIVE_INFINITY }
  let iterations = 0
  for (; state.step >= TOLERANCE && iterations < ITERATIONS_MAX; iterations++) state = improve(problem, state)
  const intercept = state.beta[problem.width - 1] ?? 0
  return { coefficients: [...state.beta.subarray(0, problem.width - 1)], intercept, iterations }
}

/**
 * Minimises `lambda/2 * |beta|^2 + sum_i w_i * logloss(y_i, beta . x_i + intercept)`, the intercept unpenalised, by Newton's
 * method until no coefficient moves by 1e-10 (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning,
 * section 4.4.1). With `lambda = 1/C` this is scikit-learn's LogisticRegression.
 *
 * @param rows features, one row per observation, best standardised; all of one length
 * @param labels 0 or 1, one per row
 * @param weights at least 0, one per row
 * @param lambda above 0
 * @returns null where the weighted labels are of one class only: the intercept would be infinite
 * @throws RangeError where the lengths differ or `lambda` is not above 0
 * @example fitLogistic([[0], [0]], [0, 1], [1, 3])?.intercept.toFixed(6) // "1.098612"
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  lambda = 1,
): LogisticFit | null {
  if (labels.length !== rows.length || weights.length !== rows.length) throw new RangeError('lengths differ')
  if (!(lambda > 0)) throw new RangeError('lambda must be above 0')
  const classes = new Set(rows.flatMap((_, row) => ((weights[row] ?? 0) > 0 ? [labels[row]] : [])))
  if (classes.size < 2) return null
  const width = (rows[0]?.length ?? 0) + 1
  const values = new Float64Array(rows.length * width)
  rows.forEach((row, index) => values.set([...row, 1], index * width))
  const problem: Problem = { values, labels, weights, width, lambda }
  return minimise(problem)
}
