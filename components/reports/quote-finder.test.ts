import { expect, it } from 'vitest'
import { quoteFinder, wholeWords } from './quote-finder'

const text = 'Serum sodium was < 121.5 mmol/L on admission.\nShe was well-\nnourished.'
const widened = (words: string) => {
  const start = text.indexOf(words)
  const span = wholeWords(text, { start, end: start + words.length })
  return text.slice(span.start, span.end)
}

it('takes words and numbers whole', () => {
  expect(widened('odium wa')).toBe('sodium was')
  expect(widened('on admission')).toBe('on admission')
})

it('takes the bound of a number with it, so that the selection is a quote', () => {
  const words = widened('21.5 mmol')
  expect(words).toBe('< 121.5 mmol')
  expect(quoteFinder(text)(words)?.how).toBe('exact')
})

it('finds words that differ in white space, and says that the same words are not there', () => {
  const find = quoteFinder(text)
  expect(find('was   well-nourished')?.how).toBe('repaired')
  expect(find('a wording of its own')).toBeNull()
  expect(find('a wording of its own')).toBeNull()
})
