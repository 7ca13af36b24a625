// Bands lie around the curves they belong to, and say nothing where there is nothing to resample.
import { describe, expect, it } from 'vitest'
import { curveBands } from './curve-bands'
import { precisionRecallCurve } from './precision-recall-curve'
import { rankScores } from './rank-scores'
import { rocCurve } from './roc-curve'
import { seededRandom } from './seeded-random'

const random = seededRandom('labels')
const rows = Array.from({ length: 240 }, (_, index) => {
  const score = random()
  return { score, y: random() < score ? 1 : 0, weight: 1 + (index % 3), case: Math.floor(index / 3) }
})
const ranked = rankScores(
  rows.map(({ score }) => score),
  rows.map(({ y }) => y),
  rows.map(({ weight }) => weight),
)
const cases = { caseIndex: Int32Array.from(ranked.order, (row) => rows[row]?.case ?? 0), caseCount: 80 }

describe('curveBands', () => {
  it('lies around the curve, and stays within it at the ends', () => {
    const { roc, precisionRecall } = curveBands(ranked, cases, seededRandom(1))
    expect(roc).toHaveLength(51)
    const height = (at: number) =>
      Math.max(...rocCurve(ranked).flatMap((point) => (point.falsePositiveRate <= at ? [point.truePositiveRate] : [])))
    const within = roc.filter(({ at, lo, hi }) => lo <= height(at) + 0.03 && height(at) <= hi + 0.03)
    expect(within.length).toBe(51)
    expect(roc.at(-1)).toEqual({ at: 1, lo: 1, hi: 1 })
    const last = precisionRecall.at(-1)
    const everything = precisionRecallCurve(ranked).at(-1)?.precision ?? 0
    expect(last?.lo).toBeLessThan(everything)
    expect(last?.hi).toBeGreaterThan(everything)
  })

  it('has no point with one case, or labels of one class', () => {
    const one = { caseIndex: new Int32Array(2), caseCount: 1 }
    expect(curveBands(rankScores([0.1, 0.9], [0, 1]), one, seededRandom(1))).toEqual({ roc: [], precisionRecall: [] })
    const good = curveBands(rankScores([0.1, 0.9], [1, 1]), { caseIndex: [0, 1], caseCount: 2 }, seededRandom(1))
    expect(good.roc).toEqual([])
    expect(good.precisionRecall.every(({ lo, hi }) => lo === 1 && hi === 1)).toBe(true)
  })
})
