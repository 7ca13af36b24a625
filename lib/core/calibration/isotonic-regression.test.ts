import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import reference from './fixtures/reference.json'
import { interpolate } from './interpolate'
import { isotonicRegression } from './isotonic-regression'

describe('isotonicRegression and interpolate', () => {
  it.each(reference.isotonic)('agree with scikit-learn', ({ x, y, weight, at, expected }) => {
    const curve = isotonicRegression(x, y, weight)
    at.forEach((value, i) => expect(interpolate(curve, value)).toBeCloseTo(expected[i] ?? Number.NaN, 10))
  })

  it('never decreases, keeps the weighted mean, and does not mind the order of the rows', () => {
    const row = fc.record({
      x: fc.integer({ min: 0, max: 9 }),
      y: fc.integer({ min: 0, max: 1 }),
      w: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const fit = (list: typeof rows) =>
          isotonicRegression(
            list.map(({ x }) => x),
            list.map(({ y }) => y),
            list.map(({ w }) => w),
          )
        const curve = fit(rows)
        curve.y.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(curve.y[i - 1] ?? 0))
        curve.x.forEach((value, i) => expect(value).toBeGreaterThan(curve.x[i - 1] ?? -1))
        const total = (value: (row: (typeof rows)[number]) => number) =>
          rows.reduce((sum, r) => sum + r.w * value(r), 0)
        expect(total(({ x }) => interpolate(curve, x))).toBeCloseTo(
          total(({ y }) => y),
          8,
        )
        fit(rows.toReversed()).y.forEach((value, i) => expect(value).toBeCloseTo(curve.y[i] ?? Number.NaN, 10))
      }),
    )
  })

  it('ignores rows without weight and refuses wrong arguments', () => {
    expect(isotonicRegression([1, 2], [0, 1], [1, 0])).toEqual({ x: [1], y: [0] })
    expect(isotonicRegression([], [], [])).toEqual({ x: [], y: [] })
    expect(() => isotonicRegression([1], [1], [])).toThrow(RangeError)
    expect(() => interpolate({ x: [], y: [] }, 0)).toThrow(RangeError)
  })
})
