// How well one metric parts what physicians accepted from what they did not.
import { areaUnderRoc } from './area-under-roc'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { toEstimate, type Estimate } from './estimate'
import { indexCases } from './index-cases'
import { rankScores } from './rank-scores'
import { resamplesFor } from './resamples-for'

export interface JudgedValue {
  caseId: string
  value: number
  y: 0 | 1
  pi: number
}

/**
 * AUROC of the values with a 95 % interval by bootstrap over cases.
 *
 * @param rows judged trajectories that have a value, `pi` in (0, 1]
 * @param isWeighted by `1/pi`; every row alike otherwise
 * @param random uniform numbers in [0, 1)
 * @example separationOfLabels([], true, seededRandom(1)).value // null
 */
export function separationOfLabels(rows: readonly JudgedValue[], isWeighted: boolean, random: () => number): Estimate {
  if (rows.length === 0) return { value: null, reason: 'no judged trajectory has a value' }
  const ranked = rankScores(
    rows.map(({ value }) => value),
    rows.map(({ y }) => y),
    rows.map(({ pi }) => (isWeighted ? 1 / pi : 1)),
  )
  const { cases, caseIndex } = indexCases(rows.map(({ caseId }) => caseId))
  const ordered = Int32Array.from(ranked.order, (row) => caseIndex[row] ?? 0)
  const [figure = { value: null, lo: null, hi: null }] = bootstrapOverCases(
    { caseIndex: ordered, caseCount: cases.length, weights: ranked.weights },
    (weights) => [areaUnderRoc(ranked, weights)],
    random,
    resamplesFor(rows.length),
  )
  return toEstimate(figure, 'all that were judged are accepted, or none is')
}
