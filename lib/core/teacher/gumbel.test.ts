import { expect, test } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import { gumbel } from './gumbel'

test('the largest of log weight + Gumbel falls on each in proportion to its weight', () => {
  const random = seededRandom(11)
  const weights = [1, 2, 5]
  const counts = [0, 0, 0]
  for (let i = 0; i < 20_000; i += 1) {
    const ranks = weights.map((weight) => Math.log(weight) + gumbel(random))
    const winner = ranks.indexOf(Math.max(...ranks))
    counts[winner] = (counts[winner] ?? 0) + 1
  }
  counts.forEach((count, i) => expect(count / 20_000).toBeCloseTo((weights[i] ?? 0) / 8, 1.7))
})

test('is finite at both ends of the uniform', () => {
  expect(Number.isFinite(gumbel(() => 0))).toBe(true)
  expect(Number.isFinite(gumbel(() => 1))).toBe(true)
})
