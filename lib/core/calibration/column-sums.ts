// The weighted sums of columns: the slope of a regression's loss.
import { type Matrix } from './matrix'

/**
 * `X' w`, X the matrix with a column of ones after its own.
 *
 * @param matrix features, one row per observation
 * @param weights one per row, of any sign; otherwise RangeError
 * @example [...columnSums(matrixOf([[2], [3]]), new Float64Array([1, -10]))] // [-28,-9]
 */
export function columnSums({ values, rows, columns }: Matrix, weights: Float64Array): Float64Array {
  if (weights.length !== rows) throw new RangeError('lengths differ')
  const sums = new Float64Array(columns + 1)
  let row = 0
  // Four rows at a time, so that each sum is read and written once for four products.
  for (; row + 3 < rows; row += 4) {
    const x0 = row * columns
    const x1 = x0 + columns
    const x2 = x1 + columns
    const x3 = x2 + columns
    const w0 = weights[row] ?? 0
    const w1 = weights[row + 1] ?? 0
    const w2 = weights[row + 2] ?? 0
    const w3 = weights[row + 3] ?? 0
    for (let k = 0; k < columns; k++) {
      const left = w0 * (values[x0 + k] ?? 0) + w1 * (values[x1 + k] ?? 0)
      const right = w2 * (values[x2 + k] ?? 0) + w3 * (values[x3 + k] ?? 0)
      sums[k] = (sums[k] ?? 0) + left + right
    }
    sums[columns] = (sums[columns] ?? 0) + (w0 + w1) + (w2 + w3)
  }
  for (; row < rows; row++) {
    const weight = weights[row] ?? 0
    for (let k = 0; k < columns; k++) sums[k] = (sums[k] ?? 0) + weight * (values[row * columns + k] ?? 0)
    sums[columns] = (sums[columns] ?? 0) + weight
  }
  return sums
}
