// Attention: time in sight with something done in the last minute, each millisecond counted once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AttentionClock } from './attention-clock'

const MINUTE = 60_000

describe('AttentionClock', () => {
  it('counts from the opening of the page, and each time once', () => {
    const clock = new AttentionClock(0)
    clock.touch(4_000)
    expect(clock.take(5_000)).toBe(5_000)
    expect(clock.take(5_000)).toBe(0)
    expect(clock.take(7_500)).toBe(2_500)
  })

  it('stops a minute after the last touch, and goes on with the next', () => {
    const clock = new AttentionClock(0)
    clock.touch(10_000)
    clock.touch(10 * MINUTE)
    expect(clock.take(10 * MINUTE + 1_000)).toBe(10_000 + MINUTE + 1_000)
  })

  it('does not count while the page is out of sight', () => {
    const clock = new AttentionClock(0)
    clock.hide(3_000)
    clock.touch(40_000)
    expect(clock.take(41_000)).toBe(4_000)
  })

  it('gives no event more than an hour', () => {
    const clock = new AttentionClock(0)
    for (let at = 0; at <= 90 * MINUTE; at += 30_000) clock.touch(at)
    expect(clock.take(90 * MINUTE)).toBe(60 * MINUTE)
  })

  it('never gives more than the time that passed, nor less than nothing', () => {
    const step = fc.record({ what: fc.constantFrom('touch', 'hide', 'take'), afterMs: fc.nat(200_000) })
    const property = fc.property(fc.array(step), (steps) => {
      const clock = new AttentionClock(0)
      let now = 0
      let taken = 0
      for (const { what, afterMs } of steps) {
        now += afterMs
        if (what === 'take') {
          const part = clock.take(now)
          expect(part).toBeGreaterThanOrEqual(0)
          taken += part
        } else if (what === 'hide') clock.hide(now)
        else clock.touch(now)
      }
      expect(taken).toBeLessThanOrEqual(now)
    })
    fc.assert(property)
  })
})
