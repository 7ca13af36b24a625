import { describe, expect, it } from 'vitest'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { toEstimate } from './estimate'
import reference from './fixtures/reference.json'
import { percentile } from './percentile'
import { seededRandom } from './seeded-random'

const meanOf = (values: number[]) => (weights: Float64Array) => {
  let [sum, all] = [0, 0]
  for (const [i, value] of values.entries()) {
    sum += value * (weights[i] ?? 0)
    all += weights[i] ?? 0
  }
  return [all > 0 ? sum / all : null]
}

describe('percentile', () => {
  it('agrees with numpy', () => {
    const { values, at, expected } = reference.quantiles
    at.forEach((share, i) => expect(percentile(values, share)).toBeCloseTo(expected[i] ?? Number.NaN, 12))
    expect(() => percentile([], 0.5)).toThrow(RangeError)
    expect(() => percentile([1], 1.5)).toThrow(RangeError)
  })
})

describe('bootstrapOverCases', () => {
  it('gives a mean about the interval that normal theory gives it', () => {
    const random = seededRandom('normal')
    const values = Array.from({ length: 400 }, () => random())
    const rows = { caseIndex: values.map((_, i) => i), caseCount: 400, weights: values.map(() => 1) }
    const [mean] = bootstrapOverCases(rows, meanOf(values), seededRandom(1))
    const spread = 1.96 * Math.sqrt(1 / 12 / 400)
    expect(mean?.lo).toBeCloseTo((mean?.value ?? 0) - spread, 2)
    expect(mean?.hi).toBeCloseTo((mean?.value ?? 0) + spread, 2)
  })

  it('is wider where the rows of a case are alike', () => {
    const values = Array.from({ length: 200 }, (_, i) => Math.floor(i / 10) % 2)
    const weights = values.map(() => 1)
    const alone = { caseIndex: values.map((_, i) => i), caseCount: 200, weights }
    const together = { caseIndex: values.map((_, i) => Math.floor(i / 10)), caseCount: 20, weights }
    const width = (rows: typeof alone) => {
      const [{ lo, hi } = { lo: 0, hi: 0 }] = bootstrapOverCases(rows, meanOf(values), seededRandom(1))
      return (hi ?? 0) - (lo ?? 0)
    }
    expect(width(together)).toBeGreaterThan(2.5 * width(alone))
  })

  it('repeats itself for a seed and has no interval for one case or a figure that rarely exists', () => {
    const rows = { caseIndex: [0, 1, 1], caseCount: 2, weights: [1, 2, 3] }
    const run = () => bootstrapOverCases(rows, meanOf([1, 2, 3]), seededRandom(4), 50)
    expect(run()).toEqual(run())
    const one = bootstrapOverCases({ ...rows, caseIndex: [0, 0, 0], caseCount: 1 }, meanOf([1, 2, 3]), seededRandom(4))
    expect(one[0]).toMatchObject({ lo: null, hi: null })
    let calls = 0
    const rare = bootstrapOverCases(rows, () => [calls++ % 3 === 0 ? 1 : null], seededRandom(4))
    expect(rare[0]).toEqual({ value: 1, lo: null, hi: null })
  })

  it('refuses wrong arguments', () => {
    expect(() =>
      bootstrapOverCases({ caseIndex: [2], caseCount: 2, weights: [1] }, () => [], Math.abs.bind(null, 0)),
    ).toThrow(RangeError)
    expect(() =>
      bootstrapOverCases(
        { caseIndex: [0], caseCount: 1, weights: [] },
        () => [],
        () => 0,
      ),
    ).toThrow(RangeError)
  })
})

describe('toEstimate', () => {
  it('says why there is no figure, or no interval', () => {
    expect(toEstimate({ value: null, lo: 1, hi: 2 }, 'why')).toEqual({ value: null, reason: 'why' })
    expect(toEstimate({ value: 1, lo: 0, hi: 2 }, 'why')).toEqual({ value: 1, lo: 0, hi: 2 })
    expect(toEstimate({ value: 1, lo: null, hi: null }, 'why')).toMatchObject({ value: 1, lo: null, hi: null })
  })
})
