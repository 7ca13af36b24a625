// The split of a release: by case, seeded, near the share, near-duplicates on one side.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorKeys, splitOfCase } from './release-split'

describe('the split of a release', () => {
  it('draws about the share of the cases, others under another seed', () => {
    const keys = Array.from({ length: 4000 }, (_, index) => `case-${index}`)
    const drawn = (seed: number) =>
      keys.filter((key) => splitOfCase(key, { validationShare: 0.1, seed }) === 'validation')
    // Three standard deviations of a binomial are 57.
    expect(Math.abs(drawn(1).length - 400)).toBeLessThan(57)
    expect(drawn(2)).not.toEqual(drawn(1))
    expect(drawn(1)).toEqual(drawn(1))
  })

  it('draws none at 0, and with a larger share every case it drew before', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.double({ min: 0, max: 0.5, noNaN: true }), (key, seed, share) => {
        expect(splitOfCase(key, { validationShare: 0, seed })).toBe('train')
        if (splitOfCase(key, { validationShare: share, seed }) === 'validation')
          expect(splitOfCase(key, { validationShare: 0.5, seed })).toBe('validation')
      }),
    )
  })

  it('names the first key of each group of near-duplicates', () => {
    const anchors = anchorKeys(['d', 'b', 'c', 'a'], [[0, 1], [2], [3]])
    expect(Object.fromEntries(anchors)).toEqual({ d: 'b', b: 'b' })
  })
})
