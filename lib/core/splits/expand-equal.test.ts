// What is left out of pairs among equal sets comes back.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expandEqual } from './expand-equal'
import { findNearDuplicates, type NearPair } from './find-near-duplicates'
import { jaccard } from './jaccard'

const set = fc
  .uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
  .map((all) => Float64Array.from(all).sort())

it('finds every pair that comparing each with each finds', () => {
  fc.assert(
    fc.property(fc.array(set, { maxLength: 9 }), (sets) => {
      const naive: NearPair[] = sets.flatMap((one, a) =>
        sets.slice(a + 1).flatMap((other, at) => {
          const similarity = jaccard(one, other)
          return similarity < 0.5 ? [] : [{ a, b: a + 1 + at, similarity }]
        }),
      )
      const keys = (pairs: readonly NearPair[]) =>
        pairs.map(({ a, b, similarity }) => `${a} ${b} ${similarity}`).toSorted()
      expect(keys(expandEqual(sets.length, findNearDuplicates(sets, 0.5)))).toEqual(keys(naive))
    }),
    // Alike at both ends and in the middle, of which only the last two are equal.
    {
      examples: [
        [
          [
            [0, 3, 4, 5],
            [0, 2, 4, 5],
            [0, 2, 4, 5],
          ].map((all) => Float64Array.from(all)),
        ],
      ],
    },
  )
})
