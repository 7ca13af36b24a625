// How heavy the heaviest case can come out among what each filter accepts, known before a verdict is looked at.

/** Weighted rows and what a family of filters goes by. */
export interface BoundRows {
  /** Which rows, in the order in which they are added up; all of them, as they stand, where left out. */
  rows?: Int32Array
  caseIndex: Int32Array
  caseCount: number
  weights: Float64Array
  /** The filter at a grid value accepts the rows whose value is at or above it. */
  values: Float64Array
}

/** The place of the strictest filter that accepts the value; the length of the grid where none does. */
function firstAccepting(grid: readonly number[], value: number): number {
  let [low, high] = [0, grid.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value >= (grid[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * For each filter of a grid the largest total weight that one case can have among the rows it accepts, `B` of a test of bounded
 * losses: it depends on the design and on what the filter goes by, not on what was drawn nor on any verdict of the tested half.
 *
 * @param rows one weight and value per row
 * @param grid from strict to loose
 * @returns one number per grid value, never falling along the grid; 0 where nothing is accepted
 * @example [...caseWeightBounds({ caseIndex: Int32Array.of(0, 0, 1), caseCount: 2, weights: Float64Array.of(2, 4, 3), values: Float64Array.of(0.9, 0.5, 0.7) }, [0.8, 0.6, 0.4])] // [2,3,6]
 */
export function caseWeightBounds({ rows, caseIndex, caseCount, weights, values }: BoundRows, grid: readonly number[]) {
  const count = rows?.length ?? weights.length
  const firstTaken: number[][] = Array.from({ length: grid.length + 1 }, () => [])
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] ?? 0)
    firstTaken[firstAccepting(grid, values[row] ?? Number.NaN)]?.push(row)
  }
  const totals = new Float64Array(caseCount)
  let largest = 0
  return Float64Array.from(grid, (_, place) => {
    for (const row of firstTaken[place] ?? []) {
      const index = caseIndex[row] ?? 0
      const total = (totals[index] ?? 0) + (weights[row] ?? 0)
      totals[index] = total
      if (total > largest) largest = total
    }
    return largest
  })
}
