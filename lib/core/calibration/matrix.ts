// A table of numbers, row after row in one array: what the fits compute on.

export interface Matrix {
  values: Float64Array
  rows: number
  columns: number
}

/**
 * Copies rows into one array.
 *
 * @param rows all of one length; otherwise RangeError
 * @example matrixOf([[1, 2], [3, 4]]).values.join() // "1,2,3,4"
 */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0
  const values = new Float64Array(rows.length * columns)
  for (let row = 0; row < rows.length; row++) {
    const entries = rows[row] ?? []
    if (entries.length !== columns) throw new RangeError('rows differ in length')
    values.set(entries, row * columns)
  }
  return { values, rows: rows.length, columns }
}
