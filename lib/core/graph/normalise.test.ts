// Normalisation of terms.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise'

describe('normalise', () => {
  it.each([
    ['  Sjögren’s   SYNDROME ', 'sjogren s syndrome'],
    ['Me\u0301nie\u0300re', 'meniere'],
    ['Ménière', 'meniere'],
    ['ﬁbroma №2 x² İ', 'fibroma no2 x2 i'],
    ['β-hCG (IgG)', 'hcg igg'],
    ['--', ''],
    ['咳嗽', ''],
    ['a\tb\nc_d', 'a b c d'],
    ['a\u20ddb', 'ab'],
  ])('%j becomes %j', (text, expected) => expect(normalise(text)).toBe(expected))

  it('is idempotent and gives words of a-z and 0-9 only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})
