// The likeness that stops early is the likeness.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jaccard } from './jaccard'
import { jaccardFrom } from './jaccard-from'

const sets = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 })
  .map((all) => Float64Array.from(all).sort())

it('gives what jaccard gives from the minimum on, and null below it', () => {
  fc.assert(
    fc.property(sets, sets, fc.double({ min: 0.05, max: 1, noNaN: true }), (a, b, min) => {
      const whole = jaccard(a, b)
      expect(jaccardFrom(a, b, min)).toBe(whole < min ? null : whole)
    }),
  )
})
it('takes a likeness of exactly the minimum', () => {
  expect(jaccardFrom(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4), 0.5)).toBe(0.5)
  expect(jaccardFrom(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4), 0.51)).toBeNull()
})
