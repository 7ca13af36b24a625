// Centres and scales the columns of a feature table.
import { type Matrix } from './matrix'

export interface Standardised {
  mean: number[]
  /** Population standard deviation; 1 for a column that does not vary, which then becomes all zeros. */
  scale: number[]
  /** `(x - mean) / scale`. */
  matrix: Matrix
}

/**
 * Mean and population standard deviation (divisor n) of every column, unweighted, and the columns brought to mean 0 and
 * deviation 1: standardising only gives the penalty of the regression one unit for all features.
 *
 * @param matrix at least one row; otherwise RangeError
 * @example standardise(matrixOf([[1, 5], [3, 5]])).scale // [1,1]
 */
export function standardise({ values, rows, columns }: Matrix): Standardised {
  if (rows === 0) throw new RangeError('standardise needs at least one row')
  const sums = new Float64Array(columns)
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < columns; k++) sums[k] = (sums[k] ?? 0) + (values[row * columns + k] ?? 0)
  const mean = sums.map((sum) => sum / rows)
  const squares = new Float64Array(columns)
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < columns; k++)
      squares[k] = (squares[k] ?? 0) + ((values[row * columns + k] ?? 0) - (mean[k] ?? 0)) ** 2
  const scale = squares.map((sum, k) => {
    const deviation = Math.sqrt(sum / rows)
    // Rounding alone must not turn a constant column into a feature.
    return deviation > 1e-12 * Math.max(1, Math.abs(mean[k] ?? 0)) ? deviation : 1
  })
  const scaled = new Float64Array(values.length)
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < columns; k++) {
      const place = row * columns + k
      scaled[place] = ((values[place] ?? 0) - (mean[k] ?? 0)) / (scale[k] ?? 1)
    }
  return { mean: [...mean], scale: [...scale], matrix: { values: scaled, rows, columns } }
}
