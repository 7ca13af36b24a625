import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewMinutes } from './review-minutes'

describe('reviewMinutes', () => {
  it('finds the line through reviews, and hardly minds a fifth of them left open for an hour', () => {
    const lengths = fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(lengths, (turns) => {
        const line = reviewMinutes(turns.map((count) => ({ turns: count, minutes: 3 + 0.5 * count })))
        expect(line(10)).toBeCloseTo(8, 9)
      }),
    )
    const open = Array.from({ length: 30 }, (_, i) => ({
      turns: i + 2,
      minutes: 3 + 0.5 * (i + 2) + (i % 5 === 0 ? 60 : 0),
    }))
    expect(reviewMinutes(open)(10)).toBeCloseTo(8, 0)
  })

  it('assumes ten minutes until five reviews were measured, takes the median where all are alike, and never falls', () => {
    const four = [1, 2, 3, 4].map((turns) => ({ turns, minutes: 50 }))
    expect(reviewMinutes(four)(99)).toBe(10)
    expect(reviewMinutes([1, 2, 3, 4, 90].map((minutes) => ({ turns: 5, minutes })))(8)).toBe(3)
    const falling = [9, 7, 5, 3, 1].map((minutes, i) => ({ turns: i, minutes }))
    expect(reviewMinutes(falling)(100)).toBe(5)
    expect(reviewMinutes(falling.map(({ turns }) => ({ turns, minutes: 0.1 })))(1)).toBe(1)
  })
})
