import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketCapacity, type MinuteLimits, takeFromBucket } from './take-from-bucket'

const limits = (requestsPerMinute: number | null, tokensPerMinute: number | null): MinuteLimits => ({
  requestsPerMinute,
  tokensPerMinute,
})

describe('a bucket of a minute', () => {
  it('lets as many go as there are requests and tokens for, and says when the next may', () => {
    const taken = takeFromBucket(limits(60, 6000), { requests: 2, tokens: 1000 }, 0, [300, 300, 300], 0)
    expect(taken).toEqual({ state: { requests: 0, tokens: 400 }, granted: 2, waitMs: 1000 })
    const short = takeFromBucket(limits(60, 6000), { requests: 5, tokens: 500 }, 0, [300, 300], 0)
    expect(short).toEqual({ state: { requests: 4, tokens: 200 }, granted: 1, waitMs: 1000 })
  })

  it('fills with time, no further than its capacity', () => {
    expect(takeFromBucket(limits(60, 6000), { requests: 0, tokens: 0 }, 2000, [], 0).state).toEqual({
      requests: 2,
      tokens: 200,
    })
    expect(takeFromBucket(limits(60, 6000), { requests: 0, tokens: 0 }, 1e9, [], 0).state).toEqual(
      bucketCapacity(limits(60, 6000)),
    )
  })

  it('takes back what was not used and what was used beyond', () => {
    expect(takeFromBucket(limits(null, 6000), { requests: 1, tokens: 100 }, 0, [], 50).state.tokens).toBe(150)
    expect(takeFromBucket(limits(null, 6000), { requests: 1, tokens: 100 }, 0, [10], -500)).toEqual({
      state: { requests: 1, tokens: -400 },
      granted: 0,
      waitMs: 4100,
    })
  })

  it('lets a call go that wants more than ever gathers, once the bucket is full', () => {
    expect(takeFromBucket(limits(null, 600), { requests: 1, tokens: 99 }, 0, [5000], 0)).toMatchObject({
      granted: 0,
      waitMs: 100,
    })
    expect(takeFromBucket(limits(null, 600), { requests: 1, tokens: 100 }, 0, [5000], 0)).toMatchObject({
      granted: 1,
      state: { tokens: -4900 },
    })
  })

  it('holds nobody back where there is no limit', () => {
    expect(takeFromBucket(limits(null, null), { requests: 0, tokens: 0 }, 0, [1e9, 1e9], 0)).toMatchObject({
      granted: 2,
    })
  })
})

it('keeps any minute within the limit and one burst, whatever is asked and when', () => {
  const step = fc.record({ elapsedMs: fc.nat(20_000), asked: fc.nat(40) })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.array(step, { minLength: 1, maxLength: 60 }),
      (perMinute, steps) => {
        const set = limits(perMinute, null)
        let state = bucketCapacity(set)
        let now = 0
        const sent: number[] = []
        for (const { elapsedMs, asked } of steps) {
          now += elapsedMs
          const taken = takeFromBucket(
            set,
            state,
            elapsedMs,
            Array.from({ length: asked }, () => 1),
            0,
          )
          state = taken.state
          for (let nth = 0; nth < taken.granted; nth += 1) sent.push(now)
          if (taken.granted < asked) expect(taken.waitMs).toBeGreaterThan(0)
        }
        for (const from of sent) {
          const inMinute = sent.filter((at) => at >= from && at < from + 60_000).length
          expect(inMinute).toBeLessThanOrEqual(perMinute + bucketCapacity(set).requests + 1)
        }
      },
    ),
  )
})
