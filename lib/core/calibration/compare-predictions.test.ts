// Paired differences are those of the single figures, of opposite sign the other way round, and tighter than unpaired ones.
import { describe, expect, it } from 'vitest'
import { areaUnderRoc } from './area-under-roc'
import { brierScore } from './brier-score'
import { comparePredictions } from './compare-predictions'
import { rankScores } from './rank-scores'
import { seededRandom } from './seeded-random'

const random = seededRandom('pairs')
const size = 200
const a = Array.from({ length: size }, () => random())
const y = a.map((p) => (random() < p ? 1 : 0))
const b = a.map((p) => Math.min(1, Math.max(0, p + (random() - 0.5) * 0.1)))
const weights = a.map((_, row) => 1 + (row % 2))
const rows = { y, weights, caseIndex: a.map((_, row) => Math.floor(row / 2)), caseCount: size / 2 }

describe('comparePredictions', () => {
  it('is the difference of the single figures', () => {
    const { auroc, brier } = comparePredictions({ ...rows, a, b }, seededRandom(1))
    const single = (scores: number[]) => rankScores(scores, y, weights)
    expect(auroc.value).toBeCloseTo((areaUnderRoc(single(b)) ?? 0) - (areaUnderRoc(single(a)) ?? 0), 12)
    expect(brier.value).toBeCloseTo((brierScore(single(b)) ?? 0) - (brierScore(single(a)) ?? 0), 12)
  })

  it('turns its sign with the order, and is 0 with an interval of no width for one and the same', () => {
    const there = comparePredictions({ ...rows, a, b }, seededRandom(1)).auroc
    const back = comparePredictions({ ...rows, a: b, b: a }, seededRandom(1)).auroc
    expect(back.value).toBeCloseTo(-(there.value ?? 0), 12)
    expect(comparePredictions({ ...rows, a, b: a }, seededRandom(1)).ece).toEqual({ value: 0, lo: 0, hi: 0 })
  })
})
