import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import { clusterPairs } from './cluster-pairs'
import { findNearDuplicates } from './find-near-duplicates'
import { jaccard } from './jaccard'
import { shingleText } from './shingle-text'

const set = fc
  .uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 9 })
  .map((each) => Float64Array.from(each).sort())

describe('jaccard', () => {
  it('is what the two sets share by what they hold', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const shared = a.filter((each) => b.includes(each)).length
        const whole = new Set([...a, ...b]).size
        expect(jaccard(a, b)).toBe(a.length * b.length === 0 ? 0 : shared / whole)
        expect(jaccard(a, b)).toBe(jaccard(b, a))
      }),
    )
  })
})

describe('findNearDuplicates', () => {
  it('finds exactly the pairs that comparing each with each finds', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 12 }), fc.constantFrom(0.2, 0.34, 0.5, 0.6, 0.75, 1), (sets, min) => {
        const found = findNearDuplicates(sets, min)
        const all = sets.flatMap((one, a) =>
          sets.flatMap((other, b) =>
            a < b && jaccard(one, other) >= min ? [{ a, b, similarity: jaccard(one, other) }] : [],
          ),
        )
        expect(all).toEqual(expect.arrayContaining(found))
        // Of equal sets only the first is paired with others: the groups, not the pairs, are the same then.
        const isDistinct = all.every(({ similarity }) => similarity < 1)
        if (isDistinct) expect(found).toEqual(all)
        expect(clusterPairs(sets.length, found)).toEqual(clusterPairs(sets.length, all))
      }),
      { numRuns: 500 },
    )
  })

  it('pairs each of equal texts with the first, and nothing with an empty one', () => {
    const sets = ['a b c d e f', '', 'a b c d e f', 'x', '', 'A b, c d. E f'].map(shingleText)
    expect(findNearDuplicates(sets, 0.9)).toEqual([
      { a: 0, b: 2, similarity: 1 },
      { a: 0, b: 5, similarity: 1 },
    ])
  })

  it('refuses a similarity that means nothing', () => {
    for (const min of [0, -1, 1.1, Number.NaN]) expect(() => findNearDuplicates([], min)).toThrow(RangeError)
  })

  it('finds every planted duplicate among texts of one vocabulary and names nothing else', () => {
    const random = seededRandom('planted')
    const word = () => `w${Math.floor(random() ** 2 * 3000)}`
    const write = () => Array.from({ length: 120 + Math.floor(random() * 120) }, word)
    const texts = Array.from({ length: 600 }, write)
    const planted = new Set<string>()
    for (let source = 0; source < 60; source += 1) {
      // Between none and nine of about 180 words are changed: a similarity between 1 and about 0.6.
      const copy = [...(texts[source] ?? [])]
      for (let change = 0; change < source % 10; change += 1) copy[Math.floor(random() * copy.length)] = word()
      planted.add(`${source} ${texts.length}`)
      texts.push(copy)
    }
    const found = findNearDuplicates(
      texts.map((words) => shingleText(words.join(' '))),
      0.5,
    )
    const named = new Set(found.map(({ a, b }) => `${a} ${b}`))
    expect([...named].filter((pair) => !planted.has(pair))).toEqual([])
    expect([...planted].filter((pair) => !named.has(pair))).toEqual([])
  })
})
