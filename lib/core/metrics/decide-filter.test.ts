// The filter: retain, truncate, reject, and the reasons it stores.
import { describe, expect, it } from 'vitest'
import { defaultThresholds } from '../domain/filter'
import type { Metrics } from '../domain/score'
import { decideFilter, type Prefix } from './decide-filter'

const perfect: Metrics = { dtc: 1, rac: 1, buc: 1, og: 1, mtc: 1 }
const prefixes =
  (...list: (Partial<Metrics> & { c: number | null })[]) =>
  (turns: number): Prefix => {
    const { c, ...metrics } = list[turns - 1] ?? { c: null }
    return { metrics: { ...perfect, ...metrics }, closeness: c }
  }

describe('decideFilter', () => {
  it('retains a hit that passes everywhere, at the threshold too', () => {
    const at = prefixes({ c: 0.1 }, { c: 0.5, dtc: 0.5, og: 0.5 })
    expect(decideFilter('HIT', 2, at, defaultThresholds)).toEqual({ kind: 'retain', turns: 2, failed: [] })
  })

  it('cuts a miss at its longest passing prefix and says what failed', () => {
    const at = prefixes({ c: 0.4 }, { c: 0.5 }, { c: 0.4 }, { c: 0.39 }, { c: 0, dtc: 0.2 })
    expect(decideFilter('MISS', 5, at, defaultThresholds)).toEqual({
      kind: 'truncate',
      turns: 3,
      failed: [
        { condition: 'outcome', value: 'MISS', threshold: 'HIT' },
        { condition: 'dtc', value: 0.2, threshold: 0.5 },
      ],
    })
  })

  it('keeps no prefix of one turn and never the whole path', () => {
    expect(decideFilter('NEAR', 2, prefixes({ c: 0.4 }, { c: 0.5 }), defaultThresholds).kind).toBe('reject')
    expect(decideFilter('UNRESOLVED', 1, prefixes({ c: 1 }), defaultThresholds).kind).toBe('reject')
  })

  it('lets a null metric fail a threshold above 0 and pass one of 0', () => {
    const at = prefixes({ c: 0.4 }, { c: 0.5, og: null })
    expect(decideFilter('HIT', 2, at, defaultThresholds).failed).toEqual([
      { condition: 'og', value: null, threshold: 0.5 },
    ])
    expect(decideFilter('HIT', 2, at, { ...defaultThresholds, og: 0 }).kind).toBe('retain')
  })

  it('cuts nothing where closeness is unknown', () => {
    const at = prefixes({ c: null, dtc: null }, { c: null, dtc: null }, { c: null, dtc: null })
    expect(decideFilter('MISS', 3, at, { dtc: 0, rac: 0, buc: 0, og: 0, mtc: 0 }).kind).toBe('reject')
  })

  it('refuses a trajectory without turns', () => {
    expect(() => decideFilter('HIT', 0, prefixes(), defaultThresholds)).toThrow(RangeError)
  })
})
