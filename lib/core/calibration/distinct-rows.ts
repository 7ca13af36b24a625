// Rows that are alike, once each: figures that look at nothing else of a row need not go through all of them.

export interface DistinctRows {
  rows: number[][]
  /** Which of `rows` each given row is. */
  rowOf: Int32Array
  /** Per distinct row the total of the weights of the given rows. */
  weigh: (weights: ArrayLike<number>) => Float64Array
}

/**
 * The distinct rows in the order in which they first occur.
 *
 * @param given rows of whole numbers
 * @example [...distinctRows([[1, 0], [2, 2], [1, 0]]).weigh([1, 5, 2])] // [3,5]
 */
export function distinctRows(given: readonly (readonly number[])[]): DistinctRows {
  const rows: number[][] = []
  const places = new Map<string, number>()
  const rowOf = Int32Array.from(given, (row) => {
    const key = row.join()
    const place = places.get(key) ?? rows.push([...row]) - 1
    places.set(key, place)
    return place
  })
  const weigh = (weights: ArrayLike<number>) => {
    const sums = new Float64Array(rows.length)
    for (let i = 0; i < rowOf.length; i++) {
      const place = rowOf[i] ?? 0
      sums[place] = (sums[place] ?? 0) + (weights[i] ?? 0)
    }
    return sums
  }
  return { rows, rowOf, weigh }
}
