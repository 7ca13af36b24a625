import fc from 'fast-check'
import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after'
import { retryDelayMs } from './retry-delay'

const now = new Date('2026-01-01T00:00:00Z')

it.each<[string | null, string | null, number | null]>([
  ['2', null, 2000],
  ['0.5', null, 500],
  ['7', '120', 120],
  ['Thu, 01 Jan 2026 00:00:30 GMT', null, 30_000],
  ['Wed, 31 Dec 2025 23:00:00 GMT', null, 0],
  ['86400', null, 3_600_000],
  ['soon', null, null],
  [null, null, null],
])('Retry-After %s, in ms %s: %s', (header, inMs, expected) => {
  expect(retryAfterMs(header, inMs, now)).toBe(expected)
})

it('doubles up to a minute, between half and all of it', () => {
  const spans = [1, 2, 3, 4, 9, 30].map((failures) => [
    retryDelayMs(failures, null, 0),
    retryDelayMs(failures, null, 0.9999),
  ])
  expect(spans).toEqual([
    [250, 500],
    [500, 1000],
    [1000, 2000],
    [2000, 4000],
    [30_000, 59_997],
    [30_000, 59_997],
  ])
})

it('never comes before the server said', () => {
  const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(3_600_000), fraction, (failures, afterMs, random) => {
      const waited = retryDelayMs(failures, afterMs, random)
      expect(waited).toBeGreaterThanOrEqual(afterMs)
      expect(waited).toBeLessThanOrEqual(afterMs * 1.1 + 1)
    }),
  )
})
