import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPairs } from './cluster-pairs'
import { drawSplits } from './draw-splits'

const many = (source: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `${source}-${index}`, source }))
const alone = (count: number) => clusterPairs(count, [])
const heldOf = (splits: string[]) => splits.filter((split) => split === 'held-out').length

describe('drawSplits', () => {
  it('holds out the share of every source, to the case', () => {
    const cases = [...many('a', 100), ...many('b', 30), ...many('c', 7)]
    const splits = drawSplits(cases, alone(cases.length), { share: 0.2, seed: 1 })
    expect([heldOf(splits.slice(0, 100)), heldOf(splits.slice(100, 130)), heldOf(splits.slice(130))]).toEqual([
      20, 6, 1,
    ])
    for (const share of [0, 1]) {
      expect(heldOf(drawSplits(cases, alone(cases.length), { share, seed: 1 }))).toBe(share * cases.length)
    }
  })

  it('is the same for the same seed whatever the order, and another for another', () => {
    const cases = many('a', 50)
    const drawn = drawSplits(cases, alone(50), { share: 0.3, seed: 7 })
    const turned = drawSplits(cases.toReversed(), alone(50), { share: 0.3, seed: 7 })
    expect(turned.toReversed()).toEqual(drawn)
    expect(drawSplits(cases, alone(50), { share: 0.3, seed: 8 })).not.toEqual(drawn)
  })

  it('changes only a few sides when cases are added', () => {
    const before = drawSplits(many('a', 200), alone(200), { share: 0.25, seed: 3 })
    const after = drawSplits(many('a', 220), alone(220), { share: 0.25, seed: 3 })
    expect(before.filter((split, index) => split !== after[index]).length).toBeLessThan(12)
  })

  it('keeps near-duplicates on one side, and comes as near to the share as they let it', () => {
    const pairs = fc.array(
      fc.tuple(fc.nat(39), fc.nat(39)).map(([a, b]) => ({ a, b })),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (near, share, seed) => {
        const cases = many('a', 40)
        const clusters = clusterPairs(40, near)
        const splits = drawSplits(cases, clusters, { share, seed })
        for (const { a, b } of near) expect(splits[a]).toBe(splits[b])
        const largest = Math.max(...clusters.map(({ length }) => length))
        expect(Math.abs(heldOf(splits) - share * 40)).toBeLessThanOrEqual(largest)
      }),
    )
  })

  it('refuses a share that is none', () => {
    expect(() => drawSplits([], [], { share: 1.5, seed: 1 })).toThrow(RangeError)
  })
})
