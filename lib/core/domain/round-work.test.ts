// Work divided: one review a tree to one person, every slot given or kept with its reason, none lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideWork, hindranceSchema } from './round-work'

const slotsArbitrary = fc
  .array(
    fc.record({
      treeId: fc.integer({ min: 1, max: 10 }),
      hindrances: fc.subarray([...hindranceSchema.options]),
    }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((row, id) => ({ ...row, id })))

describe('divideWork', () => {
  it('gives or keeps every slot, never two of a tree, never against a hindrance, and counts why', () => {
    fc.assert(
      fc.property(slotsArbitrary, (slots) => {
        const { given, kept, hindered } = divideWork(slots)
        expect([...given, ...kept].toSorted((a, b) => a - b)).toEqual(slots.map(({ id }) => id))
        const mine = slots.filter(({ id }) => given.includes(id))
        expect(new Set(mine.map(({ treeId }) => treeId)).size).toBe(given.length)
        expect(mine.every(({ hindrances }) => hindrances.length === 0)).toBe(true)
        expect(hindered.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(kept.length)
        // Nothing is kept without a reason: of every tree that nothing keeps from them, one is given.
        const free = new Set(slots.filter(({ hindrances }) => hindrances.length === 0).map(({ treeId }) => treeId))
        expect(given).toHaveLength(free.size)
      }),
    )
  })

  it('stops at what was asked for', () => {
    const slots = [1, 2, 3, 4].map((id) => ({ id, treeId: id, hindrances: [] }))
    expect(divideWork(slots, 2)).toEqual({ given: [1, 2], kept: [], hindered: [] })
    expect(divideWork(slots, 0)).toEqual({ given: [], kept: [], hindered: [] })
  })

  it('names the first reason of several, and a second review of a tree as one they have', () => {
    const slots = [
      { id: 1, treeId: 1, hindrances: ['specialty', 'declined'] as const },
      { id: 2, treeId: 2, hindrances: [] },
      { id: 3, treeId: 2, hindrances: [] },
    ]
    expect(divideWork(slots)).toEqual({
      ...{ given: [2], kept: [1, 3] },
      hindered: [
        { hindrance: 'declined', reviews: 1 },
        { hindrance: 'read', reviews: 1 },
      ],
    })
  })
})
