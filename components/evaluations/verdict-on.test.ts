// Differences are marked exactly where their interval excludes 0, and to the side that is better.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signed, verdictOn } from './verdict-on'

const at = (lo: number, hi: number) => ({ value: (lo + hi) / 2, lo, hi })

describe('verdictOn', () => {
  it('says which is better by which way is better', () => {
    expect(verdictOn(at(0.1, 0.3), 'higher')).toEqual({ text: 'B better', tone: 'good' })
    expect(verdictOn(at(0.1, 0.3), 'lower')).toEqual({ text: 'A better', tone: 'bad' })
    expect(verdictOn(at(-0.3, -0.1), 'higher')?.text).toBe('A better')
    expect(verdictOn(at(-0.3, -0.1), 'lower')?.text).toBe('B better')
    expect(verdictOn(at(-0.3, -0.1), null)).toEqual({ text: 'A higher', tone: 'neutral' })
  })

  it('says nothing where the interval holds or touches 0, or there is none', () => {
    expect(verdictOn(at(0, 0.2), 'higher')).toBeNull()
    expect(verdictOn({ value: 0.5, lo: null, hi: null, reason: 'few' }, 'higher')).toBeNull()
    expect(verdictOn({ value: null, reason: 'none' }, 'higher')).toBeNull()
    const interval = fc.tuple(fc.double({ min: -1, max: 0, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(fc.property(interval, ([lo, hi]) => verdictOn(at(lo, hi), 'higher') === null))
  })

  it('turns round with the two', () => {
    const side = fc.constantFrom('higher' as const, 'lower' as const)
    const edges = fc.tuple(fc.double({ min: 0.001, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(edges, side, ([lo, width], better) => {
        const [forth, back] = [verdictOn(at(lo, lo + width), better), verdictOn(at(-lo - width, -lo), better)]
        expect([forth?.text, back?.text].sort()).toEqual(['A better', 'B better'])
      }),
    )
  })
})

it('writes signs', () => {
  expect([signed(0.1234), signed(-0.1), signed(-0.0001), signed(0)]).toEqual(['+0.123', '−0.100', '−0.000', '0.000'])
})
