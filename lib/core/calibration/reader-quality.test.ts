// Readers are held against the others by hand-counted figures, and against the estimated truth where there are enough ratings.
import { describe, expect, it } from 'vitest'
import { type Rating } from '@/lib/core/formats/rating-file'
import { ratingTable } from './rating-table'
import { readerQuality } from './reader-quality'
import { seededRandom } from './seeded-random'

const rate = (item: number, rater: string, isBad: boolean): Rating => ({
  ...{ item: `i${item}`, case: `c${item % 4}`, rater },
  value: isBad ? 'REJECT' : 'ACCEPT',
})

describe('readerQuality', () => {
  it('counts by hand with two readers, each against the other', () => {
    // a and b both reject 1, both accept 2 and 3; of 4 and 5 a rejects what b accepts; 6 has one reader.
    const given = [
      [1, true, true],
      [2, false, false],
      [3, false, false],
      [4, true, false],
      [5, true, false],
    ] as const
    const ratings = given.flatMap(([item, a, b]) => [rate(item, 'a', a), rate(item, 'b', b)])
    const { against, readers } = readerQuality(ratingTable([...ratings, rate(6, 'a', true)]), 'REJECT', 1)
    expect(against).toBe('others')
    expect(readers).toMatchObject([
      { reader: 'a', ratings: 6, shared: 5, sensitivity: { value: 1 }, specificity: { value: 0.5 } },
      { reader: 'b', ratings: 5, shared: 5, sensitivity: { value: 1 / 3 }, specificity: { value: 1 } },
    ])
    expect(readers.every(({ specificity }) => specificity.value === null || specificity.lo !== undefined)).toBe(true)
  })

  it('takes no side where the others are tied, and says why there is no figure', () => {
    const tied = [rate(1, 'a', true), rate(1, 'b', true), rate(1, 'c', false)]
    const [first] = readerQuality(ratingTable(tied), 'REJECT', 1).readers
    expect(first).toMatchObject({ reader: 'a', ratings: 1, shared: 0 })
    expect(first?.sensitivity).toEqual({ value: null, reason: 'the others call no shared turn bad' })
  })

  it('finds the reader who rejects at random, by the estimated truth', () => {
    const random = seededRandom('readers')
    const ratings = Array.from({ length: 60 }, (_, item) => {
      const isBad = item % 3 === 0
      const err = (rater: string, rate_: number) => rate(item, rater, random() < rate_ ? !isBad : isBad)
      return [err('a', 0.03), err('b', 0.03), err('c', 0.5)]
    }).flat()
    const { against, readers } = readerQuality(ratingTable(ratings), 'REJECT', 1)
    expect(against).toBe('estimated-truth')
    const [good, , poor] = readers.map(
      ({ sensitivity, specificity }) => (sensitivity.value ?? 0) + (specificity.value ?? 0),
    )
    expect(good).toBeGreaterThan(1.8)
    expect(poor).toBeLessThan(1.4)
  })
})
