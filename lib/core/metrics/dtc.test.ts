// DTC: the worked examples and its bounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dtc } from './dtc'

const closeness = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })

describe('dtc', () => {
  it('follows the worked examples', () => {
    expect(dtc([0.2, 0.5, 1])).toBe(1)
    expect(dtc([0.9, 0.1, 1])).toBeCloseTo(0.2, 12)
  })

  it('is null without a closeness', () => {
    expect(dtc([])).toBeNull()
    expect(dtc([null, null])).toBeNull()
  })

  it('is 0 once the belief slid back by 1 or more', () => expect(dtc([0.7, 0, 0.6, 0.2, 1])).toBe(0))

  it('lies between 0 and the last closeness, and equals it where nothing was lost', () => {
    fc.assert(
      fc.property(closeness, (values) => {
        const value = dtc(values) ?? NaN
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(values.at(-1) ?? 0)
        expect(dtc([...values].sort((a, b) => a - b))).toBe(Math.max(...values))
      }),
    )
  })
})
