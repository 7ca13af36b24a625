// The weighted logistic loss of a linear model.
import { type Matrix } from './matrix'

/** Rows with their labels and weights. */
export interface WeighedRows {
  matrix: Matrix
  /** 0 or 1, one per row. */
  labels: ArrayLike<number>
  /** At least 0, one per row. */
  weights: ArrayLike<number>
}

/**
 * `sum_i w_i * logloss(y_i, beta . x_i + intercept)`, without overflow however far a row is from the boundary.
 *
 * @param rows the rows
 * @param beta one coefficient per column, then the intercept; otherwise RangeError
 * @param probabilities is filled with the model's probability of each row
 * @example logisticLoss({ matrix: matrixOf([[1]]), labels: [1], weights: [2] }, new Float64Array(2), new Float64Array(1)).toFixed(6) // "1.386294"
 */
export function logisticLoss(rows: WeighedRows, beta: Float64Array, probabilities: Float64Array): number {
  const { matrix, labels, weights } = rows
  const { values, columns } = matrix
  if (beta.length !== columns + 1) throw new RangeError('lengths differ')
  const intercept = beta[columns] ?? 0
  let loss = 0
  for (let row = 0; row < matrix.rows; row++) {
    const place = row * columns
    let even = intercept
    let odd = 0
    let k = 0
    for (; k + 1 < columns; k += 2) {
      even += (values[place + k] ?? 0) * (beta[k] ?? 0)
      odd += (values[place + k + 1] ?? 0) * (beta[k + 1] ?? 0)
    }
    if (k < columns) even += (values[place + k] ?? 0) * (beta[k] ?? 0)
    const z = even + odd
    const far = Math.exp(-Math.abs(z))
    probabilities[row] = (z > 0 ? 1 : far) / (1 + far)
    const isWrong = z > 0 !== (labels[row] === 1)
    loss += (weights[row] ?? 0) * ((isWrong ? Math.abs(z) : 0) + Math.log(1 + far))
  }
  return loss
}
