// Lengths of time in words.
import { expect, it } from 'vitest'
import { durationText } from './duration-text'

it('says a length of time in its two largest units, rounded', () => {
  const texts = [0, 499, 59_400, 59_600, 200_000, 3_599_400, 3_600_000, 7_500_000, 7_199_000].map(durationText)
  expect(texts).toEqual(['0 s', '0 s', '59 s', '1 min', '3 min 20 s', '59 min 59 s', '1 h', '2 h 5 min', '2 h'])
})
