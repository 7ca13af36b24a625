// Nearest-rank percentiles, as NIST's handbook computes them on a list in any order.
import { expect, it } from 'vitest'
import { percentile } from './percentiles'

it('takes the value at the rank, whatever the order', () => {
  const values = [15, 20, 35, 40, 50].reverse()
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50])
  expect(values).toEqual([50, 40, 35, 20, 15])
  expect(percentile([], 0.5)).toBeNaN()
})
