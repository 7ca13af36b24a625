// An estimate of collapsed items is the estimate of the items.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { collapseReviewed } from './collapse-reviewed'
import { hajekEstimate } from './hajek-estimate'
import { seededRandom } from './seeded-random'

const item = fc.record({
  caseId: fc.constantFrom('a', 'b', 'c', 'd'),
  y: fc.constantFrom(0 as const, 1 as const),
  pi: fc.double({ min: 0.01, max: 1, noNaN: true }),
})

it('gives the share and interval of the items themselves', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (reviewed) => {
      const set = { size: 100, unreachable: 0 }
      const whole = hajekEstimate(reviewed, set, seededRandom(1)).share
      const collapsed = hajekEstimate(collapseReviewed(reviewed), set, seededRandom(1)).share
      for (const name of ['value', 'lo', 'hi'] as const) {
        const [a, b] = [whole, collapsed].map((estimate) => (estimate as Record<string, unknown>)[name] ?? null)
        if (typeof a === 'number') expect(b).toBeCloseTo(a, 10)
        else expect(b).toBe(a)
      }
    }),
    { numRuns: 25 },
  )
})
