// Solves a small symmetric positive definite linear system.

function subtractProducts(factor: Float64Array, size: number, row: number, column: number, start: number): number {
  let rest = start
  for (let k = 0; k < column; k++) rest -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0)
  return rest
}

/** Lower Cholesky factor of `matrix`, row by row; null where a pivot is not positive. */
function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const rest = subtractProducts(factor, size, row, column, matrix[row * size + column] ?? 0)
      factor[row * size + column] = rest / (factor[column * size + column] ?? 1)
    }
    const pivot = subtractProducts(factor, size, row, row, matrix[row * size + row] ?? 0)
    if (!(pivot > 0)) return null
    factor[row * size + row] = Math.sqrt(pivot)
  }
  return factor
}

/**
 * The solution x of A x = b by Cholesky's method (Golub and Van Loan, Matrix Computations, section 4.2).
 *
 * @param matrix A, symmetric, row after row; only its lower triangle is read
 * @param right b; `matrix` must hold its length squared, otherwise RangeError
 * @returns null where A is not positive definite
 * @example solvePositiveDefinite(new Float64Array([4, 0, 0, 9]), new Float64Array([8, 9]))?.join() // "2,1"
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length
  if (matrix.length !== size * size) throw new RangeError('the matrix must be square and as large as the vector')
  const factor = cholesky(matrix, size)
  if (factor === null) return null
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let rest = solution[row] ?? 0
    for (let k = 0; k < row; k++) rest -= (factor[row * size + k] ?? 0) * (solution[k] ?? 0)
    solution[row] = rest / (factor[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = solution[row] ?? 0
    for (let k = row + 1; k < size; k++) rest -= (factor[k * size + row] ?? 0) * (solution[k] ?? 0)
    solution[row] = rest / (factor[row * size + row] ?? 1)
  }
  return solution
}
