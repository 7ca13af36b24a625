import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordKey } from './word-key'

describe('wordKey', () => {
  it.each([
    ['SCLEROSIS, TUBEROUS', 'tuberous sclerosis'],
    ['Wilson disease', "Wilson's disease"],
    ['LYMPHOMA, B-CELL', 'B-cell lymphoma'],
    ['Infections, Urinary Tract', 'urinary tract infection'],
    ['Night blindness, congenital stationary, 1A', 'congenital stationary night blindness 1a'],
  ])('is one for %s and %s', (a, b) => expect(wordKey(a)).toBe(wordKey(b)))

  it.each([
    ['rod-cone dystrophy', 'cone-rod dystrophy'],
    ['type 1 diabetes', 'type 2 diabetes'],
    ['pain', 'pain pain'],
    ['gas', 'gass'],
  ])('is not one for %s and %s', (a, b) => expect(wordKey(a)).not.toBe(wordKey(b)))

  it('does not depend on the order of words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9-]{1,6}$/), { maxLength: 6 })
    fc.assert(
      fc.property(words, (given) => {
        expect(wordKey([...given].reverse().join(', '))).toBe(wordKey(given.join(' ')))
      }),
    )
  })
})
