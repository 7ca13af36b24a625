// Gold items: as many as asked for, confirmed labels first, nothing that nobody could be given, the same from the same seed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawGold } from './draw-gold'
import { seededRandom } from './seeded-random'

const candidatesArbitrary = fc
  .array(fc.record({ isConfirmed: fc.boolean(), readers: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 })
  .map((rows) => rows.map((row, treeId) => ({ ...row, treeId })))
const share = fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100)
const drawn = fc.integer({ min: 0, max: 200 })

describe('drawGold', () => {
  it('takes the share rounded up, or all there are, each once and with a reader', () => {
    fc.assert(
      fc.property(candidatesArbitrary, share, drawn, fc.integer(), (candidates, part, trees, seed) => {
        const gold = drawGold(candidates, part, trees, seededRandom(seed))
        const possible = candidates.filter(({ readers }) => readers > 0)
        expect(gold).toHaveLength(Math.min(possible.length, Math.ceil((Math.round(part * 100) * trees) / 100)))
        expect(new Set(gold.map(({ treeId }) => treeId)).size).toBe(gold.length)
        expect(gold.every(({ readers }) => readers > 0)).toBe(true)
      }),
    )
  })

  it('takes an unconfirmed tree only where every confirmed one is taken', () => {
    fc.assert(
      fc.property(candidatesArbitrary, share, drawn, fc.integer(), (candidates, part, trees, seed) => {
        const gold = drawGold(candidates, part, trees, seededRandom(seed))
        const taken = gold.filter(({ isConfirmed }) => isConfirmed).length
        const confirmed = candidates.filter(({ isConfirmed, readers }) => isConfirmed && readers > 0).length
        if (taken < gold.length) expect(taken).toBe(confirmed)
      }),
    )
  })

  it('draws the same from the same seed, and others from another', () => {
    const candidates = Array.from({ length: 50 }, (_, treeId) => ({ treeId, isConfirmed: true, readers: 1 }))
    const draw = (seed: number) => drawGold(candidates, 0.1, 100, seededRandom(seed)).map(({ treeId }) => treeId)
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(draw(1)).toHaveLength(10)
  })

  it('asks for one at least where a share is wanted, and for none where it is not', () => {
    const candidates = [{ isConfirmed: false, readers: 2 }]
    expect(drawGold(candidates, 0.03, 5, seededRandom(1))).toHaveLength(1)
    expect(drawGold(candidates, 0, 5, seededRandom(1))).toHaveLength(0)
  })
})
