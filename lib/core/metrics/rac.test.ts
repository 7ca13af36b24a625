// RAC and BUC of one turn: the three cases of the definition, and their bounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beliefUpdate } from './belief-update'
import { buc } from './buc'
import { rac } from './rac'

const before = [0.5, 0.3, 0.2]

describe('rac', () => {
  it('is the share of the movement that goes the asked way', () => {
    const update = { before, after: [0.4, 0.5, 0.1], asked: [0.6, 0.35, 0.05] }
    expect(rac(update, true)).toBeCloseTo((0.2 + 0.1) / 0.4, 12)
  })

  it('asks a belief that stayed put how much it should have moved', () => {
    expect(rac({ before, after: before, asked: [0.1, 0.7, 0.2] }, true)).toBeCloseTo(1 - 0.4, 12)
    expect(rac({ before, after: [0.515, 0.285, 0.2], asked: [0.1, 0.7, 0.2] }, true)).toBeCloseTo(0.6, 12)
  })

  it('asks for no movement without mapped evidence', () => {
    expect(rac({ before, after: [0.7, 0.1, 0.2], asked: [0.7, 0.1, 0.2] }, false)).toBeCloseTo(0.8, 12)
    expect(buc({ before, after: [0.7, 0.1, 0.2], asked: [0.7, 0.1, 0.2] }, false)).toBeCloseTo(0.8, 12)
  })

  it('counts an asked change below 1e-12 as none', () => {
    expect(rac({ before, after: [0.7, 0.1, 0.2], asked: [0.5 + 1e-13, 0.3 - 1e-13, 0.2] }, true)).toBe(0)
  })

  it('is null without an update', () => {
    expect(rac(null, true)).toBeNull()
    expect(buc(null, false)).toBeNull()
  })

  const weights = fc.array(fc.tuple(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }), fc.nat(9)), {
    minLength: 1,
    maxLength: 8,
  })
  it('stays within [0, 1], as BUC does, and both are 1 for the very update asked for', () => {
    fc.assert(
      fc.property(weights, fc.boolean(), (rows, mapped) => {
        const entries = rows.map(([p, q, s], i) => ({ key: `D:${i}`, position: i, p: p || 0, q: q || 0, s: s - 4.5 }))
        const support = (position: number) => entries[position]?.s ?? 0
        const after = entries.map((entry) => ({ ...entry, p: entry.q }))
        const update = beliefUpdate(entries, after, support)
        for (const value of [rac(update, mapped), buc(update, mapped)]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        if (!update) return
        const followed = { ...update, after: update.asked }
        expect(buc(followed, true)).toBe(1)
        const stayed = { ...update, after: update.before }
        expect(rac(stayed, false)).toBe(1)
      }),
    )
  })
})
