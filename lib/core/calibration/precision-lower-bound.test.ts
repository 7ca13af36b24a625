import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import reference from './fixtures/lower-bound.json'
import { judgedSample, type JudgedLabel } from './judged-sample'
import { precisionLowerBound } from './precision-lower-bound'
import { probePrecision } from './probe-precision'
import { thresholdFamily } from './threshold-family'

const label = (caseId: string, row: number, y: number, weight = 1, dtc = 1): JudgedLabel => ({
  ...{ caseId, trajectoryId: `${caseId}/${row}`, y: y === 1 ? 1 : 0, pi: 1 / weight },
  ...{ dtc, rac: 1, buc: 1, og: 1, mtc: 1, outcome: 'HIT', turns: 3, strata: {} },
})
const sampleOf = (cases: readonly (readonly (readonly number[])[])[]) =>
  judgedSample(
    cases.flatMap((rows, c) => rows.map(([weight = 1, y = 0, dtc = 1], row) => label(`c${c}`, row, y, weight, dtc))),
    cases.map((_, c) => `c${c}`),
  )
const all = (sample: { y: Uint8Array }) => new Uint8Array(sample.y.length).fill(1)

describe('precisionLowerBound', () => {
  it.each(reference.binomial)('is Clopper and Pearson’s bound of $good among $taken', (given) => {
    const { good, taken, level, expected } = given
    const sample = sampleOf(Array.from({ length: taken }, (_, i) => [[1, i < good ? 1 : 0]]))
    const bound = precisionLowerBound(sample, all(sample), level, 0.5, 1e-12)
    expect(Math.abs((bound ?? 0) - expected)).toBeLessThan(1e-8)
  })

  it.each(reference.betting)('inverts the betting test, as restated in Python, at level $level', (given) => {
    const sample = sampleOf(given.cases)
    const family = thresholdFamily([1, 0], ({ dtc }) => dtc ?? 0)
    const bound = precisionLowerBound(family.bounded(sample, 1), family.accept(sample, 1), given.level, 0.9, 1e-12)
    expect(Math.abs((bound ?? 0) - given.expected)).toBeLessThan(1e-8)
  })

  it('reaches the target exactly where the test rejects, and never falls as the level grows', () => {
    const anyCase = fc.array(fc.tuple(fc.constantFrom(1, 2, 5), fc.constantFrom(0, 1, 1, 1, 1)), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 60 }), fc.constantFrom(0.7, 0.9), (cases, target) => {
        const sample = sampleOf(cases)
        const bound = precisionLowerBound(sample, all(sample), 0.05, target, 1e-4) ?? Number.NaN
        const { pValue } = probePrecision(sample, all(sample), { alpha: 1 - target, delta: 0.05 })
        expect(bound >= target).toBe(pValue <= 0.05)
        const bolder = precisionLowerBound(sample, all(sample), 0.2, target, 1e-4) ?? Number.NaN
        expect(bolder).toBeGreaterThanOrEqual(bound - 0.02)
      }),
      { numRuns: 60 },
    )
  })

  it('is null where nothing is accepted', () => {
    const sample = sampleOf([[[1, 1]]])
    expect(precisionLowerBound(sample, [0], 0.05)).toBeNull()
  })
})
