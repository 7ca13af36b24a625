// How numbers are written.
import { expect, test } from 'vitest'
import { formatBytes, formatCount, formatMetric, formatPercent, formatSmall } from './number-text'

test.each([
  [0, '0'],
  [999, '999'],
  [32_681, '32\u202f681'],
  [1_600_000, '1\u202f600\u202f000'],
])('%d is written %s', (value, text) => expect(formatCount(value)).toBe(text))

test('metrics have three decimals and null is a dash, never a zero', () => {
  expect([formatMetric(0), formatMetric(0.98765), formatMetric(1), formatMetric(null)]).toEqual([
    '0.000',
    '0.988',
    '1.000',
    '—',
  ])
  expect([formatPercent(0.4206), formatPercent(null)]).toEqual(['42.1\u202f%', '—'])
})

test.each([
  [999, '999\u202fB'],
  [1_234, '1.2\u202fkB'],
  [5_400_000, '5.4\u202fMB'],
  [2_000_000_000, '2.0\u202fGB'],
])('%d bytes are written %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))

test('a p-value or a level of a late look is never written as zero', () => {
  expect([1, 0.0512, 0.00333, 0.0003, 2e-9].map(formatSmall)).toEqual([
    '1',
    '0.051',
    '0.0033',
    '0.0003',
    '<\u202f0.0001',
  ])
})
