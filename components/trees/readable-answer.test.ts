import { expect, it } from 'vitest'
import { readableAnswer } from './readable-answer'

it('breaks JSON into lines and leaves everything else as it came', () => {
  expect(readableAnswer('{"order":["CK"]}')).toBe('{\n  "order": [\n    "CK"\n  ]\n}')
  for (const content of ['{"order":["CK"', '12', 'I would order CK.', '']) expect(readableAnswer(content)).toBe(content)
})
