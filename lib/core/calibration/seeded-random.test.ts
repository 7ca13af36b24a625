import { describe, expect, it } from 'vitest'
import reference from './fixtures/reference.json'
import { seededRandom } from './seeded-random'

const take = (seed: number | string, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

describe('seededRandom', () => {
  it('repeats its sequence for a seed and differs between seeds', () => {
    expect(take('a', 20)).toEqual(take('a', 20))
    expect(take(1, 20)).not.toEqual(take(2, 20))
    expect(take('1:split', 5)).not.toEqual(take('1:folds', 5))
  })

  it.each(reference.seeded)('agrees with the generator restated in Python: $seed', ({ seed, expected }) => {
    expect(take(seed, 3)).toEqual(expected)
  })

  it('is uniform: each of 20 cells gets its share of 20,000 draws', () => {
    const cells = new Array<number>(20).fill(0)
    for (const value of take(7, 20_000)) {
      expect(value >= 0 && value < 1).toBe(true)
      const cell = Math.floor(value * 20)
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(43.8) // 99.9 % quantile at 19 degrees of freedom
  })

  it('gives close seeds unrelated first numbers', () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => take(seed, 1)[0] ?? 0)
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 2000))
    expect(new Set(firsts).size).toBe(2000)
  })
})
