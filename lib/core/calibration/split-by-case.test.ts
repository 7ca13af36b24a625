import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsByCase } from './folds-by-case'
import { indexCases } from './index-cases'
import { seededRandom } from './seeded-random'
import { splitByCase } from './split-by-case'

const caseIds = fc.array(fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`))

describe('splitByCase, foldsByCase, indexCases', () => {
  it('part every case once, in halves and folds of equal size, whatever the order of the input', () => {
    fc.assert(
      fc.property(caseIds, fc.integer(), (ids, seed) => {
        const distinct = [...new Set(ids)].sort()
        const { fit, test } = splitByCase(ids, seededRandom(seed))
        expect([...fit, ...test].sort()).toEqual(distinct)
        expect(fit.length - test.length).toBeOneOf([0, 1])
        expect(splitByCase(ids.toReversed(), seededRandom(seed))).toEqual({ fit, test })
        const folds = foldsByCase(ids, seededRandom(seed))
        expect([...folds.keys()].sort()).toEqual(distinct)
        const sizes = [0, 1, 2, 3, 4].map((fold) => [...folds.values()].filter((value) => value === fold).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const { cases, caseIndex } = indexCases(ids)
        expect(Array.from(caseIndex, (place) => cases[place])).toEqual(ids)
      }),
    )
  })

  it('depend on the seed', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `c${i}`)
    expect(splitByCase(ids, seededRandom(1))).not.toEqual(splitByCase(ids, seededRandom(2)))
  })

  it('refuse wrong arguments', () => {
    expect(() => foldsByCase(['a'], seededRandom(1), 1)).toThrow(RangeError)
    expect(() => indexCases(['a'], ['b'])).toThrow(RangeError)
  })
})
