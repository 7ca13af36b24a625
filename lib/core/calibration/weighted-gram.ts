// The weighted sums of products of columns: the curvature of a regression's loss.
import { type Matrix } from './matrix'

/**
 * The lower triangle of `X' diag(w) X`, X the matrix with a column of ones after its own.
 *
 * @param matrix features, one row per observation
 * @param weights one per row; otherwise RangeError
 * @returns a square matrix of one more than `matrix` has columns, row after row; its upper triangle is 0
 * @example [...weightedGram(matrixOf([[2], [3]]), new Float64Array([1, 10]))] // [94,0,32,11]
 */
export function weightedGram({ values, rows, columns }: Matrix, weights: Float64Array): Float64Array {
  if (weights.length !== rows) throw new RangeError('lengths differ')
  const width = columns + 1
  const gram = new Float64Array(width * width)
  // Four rows at a time, so that each sum is read and written once for four products; a last block is filled with weights of 0.
  for (let row = 0; row < rows; row += 4) {
    const second = Math.min(row + 1, rows - 1)
    const third = Math.min(row + 2, rows - 1)
    const fourth = Math.min(row + 3, rows - 1)
    const x0 = row * columns
    const x1 = second * columns
    const x2 = third * columns
    const x3 = fourth * columns
    const w0 = weights[row] ?? 0
    const w1 = row + 1 < rows ? (weights[second] ?? 0) : 0
    const w2 = row + 2 < rows ? (weights[third] ?? 0) : 0
    const w3 = row + 3 < rows ? (weights[fourth] ?? 0) : 0
    for (let j = 0; j < columns; j++) {
      const b0 = w0 * (values[x0 + j] ?? 0)
      const b1 = w1 * (values[x1 + j] ?? 0)
      const b2 = w2 * (values[x2 + j] ?? 0)
      const b3 = w3 * (values[x3 + j] ?? 0)
      for (let k = 0; k <= j; k++) {
        const left = b0 * (values[x0 + k] ?? 0) + b1 * (values[x1 + k] ?? 0)
        const right = b2 * (values[x2 + k] ?? 0) + b3 * (values[x3 + k] ?? 0)
        gram[j * width + k] = (gram[j * width + k] ?? 0) + left + right
      }
      gram[columns * width + j] = (gram[columns * width + j] ?? 0) + b0 + b1 + b2 + b3
    }
    gram[width * width - 1] = (gram[width * width - 1] ?? 0) + w0 + w1 + w2 + w3
  }
  return gram
}
