// When the queue looks again: every minute, and just after the next lease of somebody else ends.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAgainAfterMs } from './reviews'

const NOW = Date.parse('2026-03-11T10:00:00Z')
const endingIn = (ms: number) => ({ nextLeaseEndsAt: new Date(NOW + ms).toISOString() })

describe('looking again', () => {
  it('waits a minute where nothing ends before', () => {
    expect(lookAgainAfterMs(undefined, NOW)).toBe(60_000)
    expect(lookAgainAfterMs({ nextLeaseEndsAt: null }, NOW)).toBe(60_000)
    expect(lookAgainAfterMs(endingIn(3_600_000), NOW)).toBe(60_000)
  })

  it('comes just after a lease that ends before the minute is over', () => {
    expect(lookAgainAfterMs(endingIn(20_000), NOW)).toBe(21_000)
  })

  it('never hurries, whatever the clocks say', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (ms) => {
        const wait = lookAgainAfterMs(endingIn(ms), NOW)
        expect(wait).toBeGreaterThanOrEqual(1000)
        expect(wait).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
