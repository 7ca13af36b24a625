// Paired differences of figures over cases with their intervals.
import { bootstrapOverCases } from '../calibration/bootstrap-over-cases'
import { type Estimate, toEstimate } from '../calibration/estimate'
import type { Part } from './figure-parts'
import { partColumn } from './part-column'
import { ratioAt } from './ratio-at'

export type PairedColumn = { readonly a: readonly Part[]; readonly b: readonly Part[] }
export type PairedFigure = { a: Estimate; b: Estimate; difference: Estimate }

const NO_PAIR = 'no case has this figure on both sides'

/**
 * Both sides of each figure and `b - a`, each with a 95 % percentile interval from 1,000 resamples of whole cases: a resample draws a case for
 * both sides at once, so that what makes a case easy or hard cancels out. The interval of the difference is the one to look at: it may
 * exclude 0 where the two others overlap.
 *
 * @param columns per figure the parts of both sides, all in the same order of cases
 * @param random uniform numbers in [0, 1)
 * @example estimateDifferences([{ a: [{ sum: 0, of: 1 }], b: [{ sum: 1, of: 1 }] }], () => 0)[0].difference.value // 1
 */
export function estimateDifferences(columns: readonly PairedColumn[], random: () => number): PairedFigure[] {
  const caseCount = columns[0]?.a.length ?? 0
  const rows = {
    caseIndex: Array.from({ length: caseCount }, (_, i) => i),
    caseCount,
    weights: new Float64Array(caseCount).fill(1),
  }
  const packed = columns.map(({ a, b }) => ({ a: partColumn(a), b: partColumn(b) }))
  const figures = (weights: Float64Array) =>
    packed.flatMap((column) => {
      const a = ratioAt(column.a, weights)
      const b = ratioAt(column.b, weights)
      return [a, b, a === null || b === null ? null : b - a]
    })
  const estimates = bootstrapOverCases(rows, figures, random).map((figure) => toEstimate(figure, NO_PAIR))
  const missing: Estimate = { value: null, reason: NO_PAIR }
  return columns.map((_, i) => {
    const [a = missing, b = missing, difference = missing] = estimates.slice(3 * i, 3 * i + 3)
    return { a, b, difference }
  })
}
