import { describe, expect, it } from 'vitest'
import { binomialTail } from './binomial-tail'
import { clopperPearsonInterval } from './clopper-pearson-interval'
import reference from './fixtures/reference.json'
import { wilsonInterval } from './wilson-interval'

describe('binomialTail', () => {
  it.each(reference.tails)('agrees with scipy: $k of $n at $p', ({ k, n, p, expected }) => {
    expect(binomialTail(k, n, p) / expected).toBeCloseTo(1, 10)
  })

  it('sums to the whole and holds at its edges', () => {
    for (let k = 0; k < 12; k++) expect(binomialTail(k, 12, 0.3) + binomialTail(11 - k, 12, 0.7)).toBeCloseTo(1, 12)
    expect(binomialTail(-1, 5, 0.5)).toBe(0)
    expect(binomialTail(5, 5, 0.5)).toBe(1)
    expect(binomialTail(0, 0, 0.5)).toBe(1)
    expect(binomialTail(3, 5, 0)).toBe(1)
    expect(binomialTail(3, 5, 1)).toBe(0)
    expect(() => binomialTail(0.5, 2, 0.5)).toThrow(RangeError)
    expect(() => binomialTail(1, 2, 1.5)).toThrow(RangeError)
  })
})

describe('intervals of a proportion', () => {
  it.each(reference.intervals)('agree with statsmodels: $k of $n', ({ k, n, wilson, clopperPearson }) => {
    const score = wilsonInterval(k / n, n)
    const exact = clopperPearsonInterval(k, n)
    expect(score.lo).toBeCloseTo(wilson[0] ?? Number.NaN, 10)
    expect(score.hi).toBeCloseTo(wilson[1] ?? Number.NaN, 10)
    expect(exact.lo).toBeCloseTo(clopperPearson[0] ?? Number.NaN, 10)
    expect(exact.hi).toBeCloseTo(clopperPearson[1] ?? Number.NaN, 10)
  })

  it('refuse wrong arguments', () => {
    expect(() => wilsonInterval(1.1, 5)).toThrow(RangeError)
    expect(() => wilsonInterval(0.5, 0)).toThrow(RangeError)
    expect(() => clopperPearsonInterval(3, 2)).toThrow(RangeError)
    expect(() => clopperPearsonInterval(1, 2, 1)).toThrow(RangeError)
  })
})
