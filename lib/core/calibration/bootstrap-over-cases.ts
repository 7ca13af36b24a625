// Intervals that respect that rows of one case belong together.
import { type Bootstrapped } from './estimate'
import { percentile } from './percentile'

/** Weighted rows, each of one case. */
export interface CaseRows {
  /** The case of each row, in [0, caseCount). */
  caseIndex: ArrayLike<number>
  caseCount: number
  /** At least 0, one per row. */
  weights: ArrayLike<number>
}

/** An interval needs two cases, and the figure must exist in at least half of the resamples. */
function interval(replicates: (number | null)[], caseCount: number): { lo: number | null; hi: number | null } {
  const defined = Float64Array.from(replicates.filter((value) => value !== null)).sort()
  if (caseCount < 2 || defined.length === 0 || defined.length < replicates.length / 2) return { lo: null, hi: null }
  return { lo: percentile(defined, 0.025), hi: percentile(defined, 0.975) }
}

/**
 * Figures with 95 % percentile intervals from resampling whole cases with replacement (cluster bootstrap; Davison and
 * Hinkley, Bootstrap Methods and their Application, 1997, section 3.8). A case drawn twice counts its rows twice: the
 * figures are recomputed with the weights multiplied, so they can be sorted beforehand.
 *
 * @param rows the rows and their cases
 * @param figures the figures at given row weights; they must not keep the array
 * @param random uniform numbers in [0, 1)
 * @param replicates number of resamples, at least 1
 * @returns one value and interval per figure; the interval is null with fewer than two cases, or where the figure does
 *   not exist in more than half of the resamples
 * @throws RangeError where the lengths differ or a case index is out of range
 * @example bootstrapOverCases({ caseIndex: [0], caseCount: 1, weights: [2] }, (w) => [w[0] ?? 0], seededRandom(1))[0] // {"value":2,"lo":null,"hi":null}
 */
export function bootstrapOverCases(
  rows: CaseRows,
  figures: (weights: Float64Array) => readonly (number | null)[],
  random: () => number,
  replicates = 1000,
): Bootstrapped[] {
  const { caseIndex, caseCount, weights } = rows
  if (caseIndex.length !== weights.length) throw new RangeError('lengths differ')
  for (let i = 0; i < caseIndex.length; i++) {
    const index = caseIndex[i] ?? -1
    if (!(index >= 0 && index < caseCount)) throw new RangeError('a case index is out of range')
  }
  const base = Float64Array.from(weights)
  const cases = Int32Array.from(caseIndex)
  const values = figures(Float64Array.from(base))
  const drawn: (number | null)[][] = values.map(() => [])
  const times = new Float64Array(caseCount)
  const resampled = new Float64Array(base.length)
  for (let replicate = 0; caseCount > 1 && replicate < replicates; replicate++) {
    times.fill(0)
    for (let i = 0; i < caseCount; i++) {
      const chosen = Math.floor(random() * caseCount)
      times[chosen] = (times[chosen] ?? 0) + 1
    }
    for (let i = 0; i < resampled.length; i++) resampled[i] = (base[i] ?? 0) * (times[cases[i] ?? 0] ?? 0)
    figures(resampled).forEach((value, figure) => drawn[figure]?.push(value))
  }
  return values.map((value, figure) => ({ value, ...interval(drawn[figure] ?? [], caseCount) }))
}
