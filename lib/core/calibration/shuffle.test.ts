import { describe, expect, it } from 'vitest'
import { seededRandom } from './seeded-random'
import { shuffle } from './shuffle'

describe('shuffle', () => {
  it('keeps the items and leaves the input alone', () => {
    const items = Object.freeze([3, 1, 2])
    expect(shuffle(items, seededRandom(1)).toSorted()).toEqual([1, 2, 3])
  })

  it('gives each of the six orders of three items about equally often', () => {
    const random = seededRandom('orders')
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffle(['a', 'b', 'c'], random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(1000 * (5 / 6)))
  })
})
