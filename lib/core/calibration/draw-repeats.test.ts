// Hidden repeats: spread evenly over the readers, no tree twice for one of them, the same from the same seed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawRepeats } from './draw-repeats'
import { seededRandom } from './seeded-random'

const candidatesArbitrary = fc.array(
  fc.record({ reviewerId: fc.integer({ min: 1, max: 5 }), treeId: fc.integer({ min: 1, max: 8 }) }),
  { maxLength: 40 },
)

/** How many different trees a reader has among them. */
const treesOf = (rows: readonly { reviewerId: number; treeId: number }[], reader: number) =>
  new Set(rows.filter(({ reviewerId }) => reviewerId === reader).map(({ treeId }) => treeId)).size

describe('drawRepeats', () => {
  it('gives nobody a tree twice, and nobody two more than somebody who has more to give', () => {
    fc.assert(
      fc.property(candidatesArbitrary, fc.integer({ min: 0, max: 30 }), fc.integer(), (candidates, wanted, seed) => {
        const repeats = drawRepeats(candidates, 1, wanted, seededRandom(seed))
        const pairs = repeats.map(({ reviewerId, treeId }) => `${reviewerId} ${treeId}`)
        expect(new Set(pairs).size).toBe(pairs.length)
        const possible = [1, 2, 3, 4, 5].reduce((sum, reader) => sum + treesOf(candidates, reader), 0)
        expect(repeats).toHaveLength(Math.min(wanted, possible))
        const counts = [1, 2, 3, 4, 5].map((reader) => treesOf(repeats, reader))
        const most = Math.max(...counts)
        counts.forEach((count, index) => {
          if (count < treesOf(candidates, index + 1)) expect(most - count).toBeLessThanOrEqual(1)
        })
      }),
    )
  })

  it('draws the same from the same seed, and others from another', () => {
    const candidates = Array.from({ length: 60 }, (_, index) => ({ reviewerId: index % 3, treeId: index }))
    const draw = (seed: number) => drawRepeats(candidates, 0.1, 60, seededRandom(seed))
    expect(draw(4)).toEqual(draw(4))
    expect(draw(4)).not.toEqual(draw(5))
    expect(draw(4)).toHaveLength(6)
  })
})
