// Centres and scales the columns of a feature table.

export interface Standardisation {
  mean: number[]
  /** Population standard deviation; 1 for a column that does not vary, which then becomes all zeros. */
  scale: number[]
}

/**
 * Mean and population standard deviation (divisor n) of every column, unweighted: standardising only gives the penalty of
 * the regression one unit for all features.
 *
 * @param rows at least one row, all of one length; otherwise RangeError
 * @example standardise([[1, 5], [3, 5]]) // {"mean":[2,5],"scale":[1,1]}
 */
export function standardise(rows: readonly (readonly number[])[]): Standardisation {
  const [first] = rows
  if (first === undefined) throw new RangeError('standardise needs at least one row')
  if (rows.some((row) => row.length !== first.length)) throw new RangeError('rows differ in length')
  const mean = first.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length)
  const scale = mean.map((centre, column) => {
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - centre) ** 2, 0) / rows.length
    const deviation = Math.sqrt(variance)
    // Rounding alone must not turn a constant column into a feature.
    return deviation > 1e-12 * Math.max(1, Math.abs(centre)) ? deviation : 1
  })
  return { mean, scale }
}
