import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOfLook } from './level-of-look'

describe('levelOfLook', () => {
  it('spends less at every look, and never more than delta in all', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 400 }), (delta, looks) => {
        const levels = Array.from({ length: looks }, (_, i) => levelOfLook(delta, i + 1))
        levels.forEach((level, i) => expect(level).toBeLessThan(levels[i - 1] ?? delta))
        const spent = levels.reduce((sum, level) => sum + level, 0)
        expect(spent / delta).toBeCloseTo(1 - 1 / (looks + 1), 9)
      }),
    )
  })

  it('refuses wrong arguments', () => {
    expect(() => levelOfLook(0, 1)).toThrow(RangeError)
    expect(() => levelOfLook(0.05, 0)).toThrow(RangeError)
    expect(() => levelOfLook(0.05, 1.5)).toThrow(RangeError)
  })
})
