import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bettingPValue } from './betting-p-value'
import reference from './fixtures/reference.json'
import { seededRandom } from './seeded-random'

describe('bettingPValue', () => {
  it.each(reference.betting)('agrees with the definition, restated in Python', ({ values, mean, level, expected }) => {
    expect(bettingPValue(values, mean, level) / expected).toBeCloseTo(1, 9)
  })

  it('is a p-value in (0, 1], and 1 where nothing speaks against the hypothesis', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (values) => {
        const p = bettingPValue(values, 0.1, 0.05)
        expect(p > 0 && p <= 1).toBe(true)
        expect(
          bettingPValue(
            values.map((value) => Math.max(value, 0.1)),
            0.1,
            0.05,
          ),
        ).toBe(1)
      }),
    )
  })

  it('rejects a true hypothesis no more often than its level, bad rows coming in clusters', () => {
    const random = seededRandom('validity')
    const [runs, level] = [2000, 0.05]
    let rejections = 0
    for (let run = 0; run < runs; run++) {
      const values = Array.from({ length: 120 }, () => (random() < 0.1 ? 0.5 + random() / 2 : random() / 18))
      if (bettingPValue(values, 0.1, level) <= level) rejections++
    }
    expect(rejections / runs).toBeLessThanOrEqual(level + 3 * Math.sqrt((level * (1 - level)) / runs))
  })

  it('rejects what is plainly false', () => {
    expect(bettingPValue(new Array<number>(100).fill(0), 0.05, 0.05)).toBeLessThan(0.05)
    expect(bettingPValue([], 0.05, 0.05)).toBe(1)
  })

  it('refuses wrong arguments', () => {
    expect(() => bettingPValue([1.5], 0.1, 0.1)).toThrow(RangeError)
    expect(() => bettingPValue([0.5], 0, 0.1)).toThrow(RangeError)
    expect(() => bettingPValue([0.5], 0.1, 1)).toThrow(RangeError)
  })
})
