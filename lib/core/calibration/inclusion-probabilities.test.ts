import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import reference from './fixtures/reference.json'
import { hajekEstimate } from './hajek-estimate'
import { inclusionProbabilities } from './inclusion-probabilities'
import { poissonSample } from './poisson-sample'
import { samplingScores } from './sampling-scores'
import { seededRandom } from './seeded-random'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

describe('inclusionProbabilities', () => {
  it.each(reference.sampling)('agree with scipy, and the draw with the generator restated in Python', (given) => {
    const pi = inclusionProbabilities(given.scores, given.budget, given.piMin)
    pi.forEach((value, i) => expect(value).toBeCloseTo(given.pi[i] ?? Number.NaN, 10))
    expect(poissonSample(pi, seededRandom(given.seed))).toEqual(given.drawn)
  })

  it('add up to the budget, within their bounds, proportional where not clipped', () => {
    const round = fc
      .array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 })
      .chain((scores) =>
        fc.record({
          scores: fc.constant(scores),
          share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          floor: fc.double({ min: 0, max: 0.9, noNaN: true }),
        }),
      )
    fc.assert(
      fc.property(round, ({ scores, share, floor }) => {
        const budget = share * scores.length
        const piMin = floor * share
        const pi = inclusionProbabilities(scores, budget, piMin)
        expect(sum(pi)).toBeCloseTo(budget, 8)
        expect(pi.every((value) => value >= piMin && value <= 1)).toBe(true)
        const free = pi.flatMap((value, i) => (value > piMin && value < 1 ? [value / (scores[i] ?? 1)] : []))
        free.forEach((ratio) => expect(ratio / (free[0] ?? 1)).toBeCloseTo(1, 8))
      }),
    )
  })

  it('draw everything where the budget allows, and nothing of score 0 without a floor', () => {
    expect(inclusionProbabilities([1, 2, 3], 5, 0)).toEqual([1, 1, 1])
    expect(inclusionProbabilities([0, 1, 1], 1, 0)).toEqual([0, 0.5, 0.5])
    expect(inclusionProbabilities([], 1, 0)).toEqual([])
  })

  it('refuse wrong arguments', () => {
    expect(() => inclusionProbabilities([-1], 1, 0)).toThrow(RangeError)
    expect(() => inclusionProbabilities([1], 0, 0)).toThrow(RangeError)
    expect(() => inclusionProbabilities([1, 1], 1, 0.6)).toThrow(RangeError)
    expect(() => inclusionProbabilities([1], 1, 1)).toThrow(RangeError)
  })
})

describe('poissonSample', () => {
  it('draws each candidate as often as its probability says, and repeats itself for a seed', () => {
    const random = seededRandom('poisson')
    const pi = [0.1, 0.5, 0.9]
    const counts = [0, 0, 0]
    for (let i = 0; i < 4000; i++)
      for (const place of poissonSample(pi, random)) counts[place] = (counts[place] ?? 0) + 1
    counts.forEach((count, i) => {
      const p = pi[i] ?? 0
      expect(Math.abs(count - 4000 * p)).toBeLessThan(4 * Math.sqrt(4000 * p * (1 - p)))
    })
    expect(poissonSample(pi, seededRandom(3))).toEqual(poissonSample(pi, seededRandom(3)))
    expect(() => poissonSample([1.2], random)).toThrow(RangeError)
  })
})

describe('hajekEstimate', () => {
  it.each(reference.hajek)('agrees with numpy, draw by draw of the bootstrap', (given) => {
    const items = given.case.map((caseId, i) => ({
      caseId,
      y: given.y[i] === 1 ? (1 as const) : (0 as const),
      pi: given.pi[i] ?? 1,
    }))
    const found = hajekEstimate(items, { size: items.length, unreachable: 0 }, seededRandom(given.seed))
    if (found.share.value === null) throw new Error(found.share.reason)
    expect(found.share.value).toBeCloseTo(given.share, 10)
    expect(found.share.lo).toBeCloseTo(given.lo, 10)
    expect(found.share.hi).toBeCloseTo(given.hi, 10)
    expect(found.effectiveSize).toBeCloseTo(given.effectiveSize, 8)
  })

  it('undoes a selection that favours what is bad', () => {
    const random = seededRandom('hajek')
    const set = Array.from({ length: 6000 }, (_, i) => ({ caseId: `c${i % 300}`, y: random() < 0.8 ? 1 : 0 }) as const)
    const pi = inclusionProbabilities(
      set.map(({ y }) => (y === 1 ? 1 : 6)),
      1500,
      0.01,
    )
    const drawn = poissonSample(pi, random).map((place) => {
      const { caseId = '', y = 0 } = set[place] ?? {}
      return { caseId, y, pi: pi[place] ?? 1 }
    })
    const { share, n, effectiveSize, unreachable } = hajekEstimate(drawn, { size: 6000, unreachable: 0 }, random)
    if (share.value === null) throw new Error(share.reason)
    const truth = sum(set.map(({ y }) => y)) / 6000
    const naive = sum(drawn.map(({ y }) => y)) / n
    expect(naive).toBeLessThan(truth - 0.2)
    expect((share.lo ?? 1) < truth && truth < (share.hi ?? 0)).toBe(true)
    expect(effectiveSize).toBeLessThan(n)
    expect(unreachable).toBe(0)
  })

  it('is plain with equal probabilities, and says what it knows nothing of', () => {
    const items = [1, 1, 0, 1].map((y, i) => ({ caseId: `c${i}`, y: y === 1 ? (1 as const) : (0 as const), pi: 0.5 }))
    const { share, n, effectiveSize, unreachable } = hajekEstimate(items, { size: 10, unreachable: 2 }, seededRandom(1))
    expect([share.value, n, effectiveSize, unreachable]).toEqual([0.75, 4, 4, 0.2])
    const nothing = hajekEstimate([], { size: 0, unreachable: 0 }, seededRandom(1))
    expect(nothing).toEqual({
      share: { value: null, reason: 'nothing of this set was reviewed' },
      ...{ n: 0, effectiveSize: 0, unreachable: null },
    })
    expect(() => hajekEstimate([{ caseId: 'a', y: 1, pi: 0 }], { size: 1, unreachable: 0 }, seededRandom(1))).toThrow(
      RangeError,
    )
    expect(() => hajekEstimate([], { size: 1, unreachable: 2 }, seededRandom(1))).toThrow(RangeError)
  })
})

describe('samplingScores', () => {
  const tree = (
    p: number | null,
    outcome: 'HIT' | 'MISS',
    decision: 'retain' | 'reject',
    reviewerDisagreement = 0,
  ) => ({
    trajectories: [{ p, outcome, decision }],
    reviewerDisagreement,
  })
  const trees = [tree(0.8, 'HIT', 'retain'), tree(0.2, 'MISS', 'reject'), tree(0.8, 'HIT', 'reject', 0.5)]

  it('audit treats all alike, boundary and disagreement single out what they are for', () => {
    expect(samplingScores(trees, { audit: 2, boundary: 0, disagreement: 0 }, 0.8)).toEqual([2, 2, 2])
    expect(samplingScores(trees, { audit: 0, boundary: 1, disagreement: 0 }, 0.8)).toEqual([1.5, 0, 1.5])
    expect(samplingScores(trees, { audit: 0, boundary: 0, disagreement: 1 }, 0.8)).toEqual([0, 0, 3])
    expect(samplingScores([tree(null, 'HIT', 'retain')], { audit: 0, boundary: 1, disagreement: 0 }, null)).toEqual([1])
  })

  it('boundary counts what a filter could accept, long trees somewhat less', () => {
    const boundary = { audit: 0, boundary: 1, disagreement: 0 }
    const timed = (minutes: number, ...ps: number[]) => ({
      trajectories: ps.map((p) => ({ p, outcome: 'HIT' as const, decision: 'retain' as const })),
      ...{ reviewerDisagreement: 0, minutes },
    })
    const ratio = (a: ReturnType<typeof timed>, b: ReturnType<typeof timed>) => {
      const [first = 0, second = 1] = samplingScores([a, b], boundary, 0.75)
      return first / second
    }
    expect(ratio(timed(5, 0.75), timed(80, 0.75))).toBeCloseTo(2, 12)
    expect(ratio(timed(5, 0.75, 0.75), timed(5, 0.75))).toBeCloseTo(2, 12)
    expect(ratio(timed(5, 0.99), timed(5, 0.75))).toBe(1)
    expect(ratio(timed(5, 0.65, 0.1), timed(5, 0.85))).toBeCloseTo(0.8, 12)
    expect(() => samplingScores([timed(0, 0.5)], boundary, 0.75)).toThrow(RangeError)
  })

  it('refuses a mix of nothing', () => {
    expect(() => samplingScores(trees, { audit: 0, boundary: 0, disagreement: 0 }, 0.5)).toThrow(RangeError)
    expect(() => samplingScores(trees, { audit: 1, boundary: -1, disagreement: 0 }, 0.5)).toThrow(RangeError)
  })
})
