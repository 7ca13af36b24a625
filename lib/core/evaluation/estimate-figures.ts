// Figures over cases with their intervals.
import { bootstrapOverCases } from '../calibration/bootstrap-over-cases'
import { type Estimate, toEstimate } from '../calibration/estimate'
import type { Part } from './figure-parts'
import { partColumn } from './part-column'
import { ratioAt } from './ratio-at'

const NO_CASE = 'no case has this figure'

/**
 * Each figure as a ratio of sums over the cases, with a 95 % percentile interval from 1,000 resamples of whole cases; all figures see the same
 * resamples. No interval with fewer than two cases, or where the figure is missing from more than half of the resamples.
 *
 * @param columns per figure one part per case, all in the same order of cases
 * @param random uniform numbers in [0, 1)
 * @example estimateFigures([[{ sum: 1, of: 1 }], [{ sum: 0, of: 0 }]], () => 0) // [{"value":1,"lo":null,"hi":null,"reason":"too few cases for an interval"},{"value":null,"reason":"no case has this figure"}]
 */
export function estimateFigures(columns: readonly (readonly Part[])[], random: () => number): Estimate[] {
  const caseCount = columns[0]?.length ?? 0
  const rows = {
    caseIndex: Array.from({ length: caseCount }, (_, i) => i),
    caseCount,
    weights: new Float64Array(caseCount).fill(1),
  }
  const packed = columns.map(partColumn)
  const figures = (weights: Float64Array) => packed.map((parts) => ratioAt(parts, weights))
  return bootstrapOverCases(rows, figures, random).map((figure) => toEstimate(figure, NO_CASE))
}
