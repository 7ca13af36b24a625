import { expect, test } from 'vitest'
import { inSentence, listed, oneOf, share } from './phrases'

test.each([
  ['Ptosis', 'ptosis'],
  ['Fatigue, for weeks', 'fatigue, for weeks'],
  ['Murphy sign', 'Murphy sign'],
  ['HLA-B27 positive', 'HLA-B27 positive'],
  ['Kayser-Fleischer ring', 'Kayser-Fleischer ring'],
  ['Anti-CCP antibody positive', 'anti-CCP antibody positive'],
  ['21-hydroxylase antibody positive', '21-hydroxylase antibody positive'],
  ['CSF oligoclonal bands', 'CSF oligoclonal bands'],
  ['T wave inversion', 'T wave inversion'],
  ['', ''],
])('within a sentence, %s reads %s', (label, expected) => {
  expect(inSentence(label)).toBe(expected)
})

test('lists, shares and wordings', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
  expect([share(0.456), share(0.001), share(0.995), share(0.99)]).toEqual(['46%', 'under 1%', 'over 99%', '99%'])
  expect([oneOf(['a', 'b'], () => 0), oneOf(['a', 'b'], () => 0.99)]).toEqual(['a', 'b'])
})
