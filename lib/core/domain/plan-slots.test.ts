// Slots: one a wanted review, drawn trees in their order, what is mixed in at places that tell nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import { planSlots } from './plan-slots'

const treesFrom = (first: number, reviews: readonly number[]) =>
  reviews.map((count, index) => ({ treeId: first + index, caseId: first + index, reviews: count }))
const reviewsArbitrary = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 20 })
const repeatsArbitrary = fc.uniqueArray(
  fc.record({ treeId: fc.integer({ min: 200, max: 205 }), reviewerId: fc.integer({ min: 1, max: 4 }) }),
  { selector: ({ treeId, reviewerId }) => `${treeId} ${reviewerId}`, maxLength: 10 },
)

describe('planSlots', () => {
  it('makes one slot a wanted review, no place twice, and keeps the order of what was drawn', () => {
    fc.assert(
      fc.property(reviewsArbitrary, reviewsArbitrary, repeatsArbitrary, fc.integer(), (drawn, gold, pairs, seed) => {
        const repeats = pairs.map((pair, index) => ({ ...pair, caseId: 1, reviewId: index + 1 }))
        const plan = { drawn: treesFrom(1, drawn), gold: treesFrom(100, gold), repeats }
        const slots = planSlots(plan, seededRandom(seed))
        expect(new Set(slots.map(({ treeId, ordinal }) => `${treeId} ${ordinal}`)).size).toBe(slots.length)
        const samples = slots.filter(({ kind }) => kind === 'sample')
        expect(samples).toEqual(planSlots({ ...plan, gold: [], repeats: [] }, seededRandom(seed)))
        expect(samples).toHaveLength(drawn.reduce((sum, count) => sum + count, 0))
        expect(slots.filter(({ kind }) => kind === 'gold')).toHaveLength(gold.reduce((sum, count) => sum + count, 0))
        const repeated = slots.filter(({ kind }) => kind === 'repeat')
        expect(new Set(repeated.map(({ repeatsReviewId }) => repeatsReviewId)).size).toBe(repeats.length)
        expect(repeated.every(({ reservedForId }) => reservedForId !== null)).toBe(true)
        expect(slots.filter(({ kind }) => kind !== 'repeat').every((slot) => slot.reservedForId === null)).toBe(true)
      }),
    )
  })

  it('puts gold items among the drawn trees, not before or after them all', () => {
    const plan = { drawn: treesFrom(1, Array(100).fill(1)), gold: treesFrom(500, Array(20).fill(1)), repeats: [] }
    const places = planSlots(plan, seededRandom(3)).flatMap(({ kind }, place) => (kind === 'gold' ? [place] : []))
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length
    expect(places).toHaveLength(20)
    expect(mean).toBeGreaterThan(40)
    expect(mean).toBeLessThan(80)
  })
})
