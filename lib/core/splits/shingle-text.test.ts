import { expect, it } from 'vitest'
import { jaccard } from './jaccard'
import { shingleText } from './shingle-text'

it('holds every run of five words once, whatever case, marks and white space', () => {
  expect(shingleText('one two three four five six').length).toBe(2)
  expect(shingleText('One, two three FOUR five\nsix.')).toEqual(shingleText('one two three four five six'))
  expect(shingleText('a b c d e a b c d e').length).toBe(5)
  expect([shingleText('short').length, shingleText(' – ').length]).toEqual([1, 0])
})

it('tells the order of words apart, and other words', () => {
  expect(jaccard(shingleText('one two three four five'), shingleText('two one three four five'))).toBe(0)
  expect(jaccard(shingleText('a b c d e f g h'), shingleText('a b c d e f g x'))).toBe(3 / 5)
})
