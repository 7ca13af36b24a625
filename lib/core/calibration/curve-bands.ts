// How sure ROC and precision-recall curves are: pointwise intervals from resampling whole cases.
import { bootstrapOverCases, type CaseRows } from './bootstrap-over-cases'
import { massesByScore, type MassAbove } from './masses-by-score'
import { type RankedScores } from './rank-scores'

/** The 95 % interval of the curve's height at the place `at` of its horizontal axis. */
export interface BandPoint {
  at: number
  lo: number
  hi: number
}

/** Heights of the ROC curve at the grid's false positive rates, straight between its points and the upper end where it
 * rises upright; none where a class has no weight. */
function rocHeights(masses: readonly MassAbove[], grid: readonly number[]): (number | null)[] {
  const { good: allGood = 0, bad: allBad = 0 } = masses.at(-1) ?? {}
  if (allGood === 0 || allBad === 0) return grid.map(() => null)
  let next = 0
  return grid.map((at) => {
    while (next < masses.length - 1 && (masses[next]?.bad ?? 0) <= at * allBad) next += 1
    const right = masses[next] ?? { good: 0, bad: 0 }
    const left = masses[next - 1] ?? { good: 0, bad: 0 }
    const run = right.bad - left.bad
    const part = run > 0 ? Math.min(1, (at * allBad - left.bad) / run) : 1
    return (left.good + part * (right.good - left.good)) / allGood
  })
}

/** Precision of the strictest threshold that reaches the grid's recalls: the staircase `averagePrecision` measures. */
function precisionHeights(masses: readonly MassAbove[], grid: readonly number[]): (number | null)[] {
  const allGood = masses.at(-1)?.good ?? 0
  if (allGood === 0) return grid.map(() => null)
  let next = 0
  return grid.map((at) => {
    while (next < masses.length - 1 && (masses[next]?.good ?? 0) < at * allGood) next += 1
    const { good, bad } = masses[next] ?? { good: 0, bad: 1 }
    return good / (good + bad)
  })
}

/**
 * Pointwise 95 % bands of the ROC curve (over false positive rates) and of the precision-recall curve (over recalls) by
 * bootstrap over cases. Pointwise: each interval covers by itself, not all of them together.
 *
 * @param ranked judged scores from `rankScores`
 * @param cases the case of every row, in the order of `ranked`
 * @param random uniform numbers in [0, 1)
 * @param steps the axis is cut into so many equal steps, at least 1
 * @returns no point where there is no interval: fewer than two cases, or labels of one class
 * @example curveBands(rankScores([0.9], [1]), { caseIndex: [0], caseCount: 1 }, seededRandom(1)).roc // []
 */
export function curveBands(
  ranked: RankedScores,
  cases: Pick<CaseRows, 'caseIndex' | 'caseCount'>,
  random: () => number,
  steps = 50,
): { roc: BandPoint[]; precisionRecall: BandPoint[] } {
  const grid = Array.from({ length: steps + 1 }, (_, step) => step / steps)
  const heights = (weights: Float64Array) => {
    const masses = massesByScore({ ...ranked, weights })
    return [...rocHeights(masses, grid), ...precisionHeights(masses, grid)]
  }
  const figures = bootstrapOverCases({ ...cases, weights: ranked.weights }, heights, random)
  const bandOf = (start: number) =>
    grid.flatMap((at, step) => {
      const { lo = null, hi = null } = figures[start + step] ?? {}
      return lo === null || hi === null ? [] : [{ at, lo, hi }]
    })
  return { roc: bandOf(0), precisionRecall: bandOf(grid.length) }
}
