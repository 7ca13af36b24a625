import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solvePositiveDefinite } from './solve-positive-definite'

describe('solvePositiveDefinite', () => {
  it('gives back the vector a system was made from', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true })
    const system = fc.integer({ min: 1, max: 6 }).chain((size) =>
      fc.record({
        root: fc.array(entry, { minLength: size * size, maxLength: size * size }),
        truth: fc.array(entry, { minLength: size, maxLength: size }),
      }),
    )
    fc.assert(
      fc.property(system, ({ root, truth }) => {
        const size = truth.length
        const at = (i: number, j: number) => {
          let sum = i === j ? 1 : 0
          for (let k = 0; k < size; k++) sum += (root[i * size + k] ?? 0) * (root[j * size + k] ?? 0)
          return sum
        }
        const matrix = Float64Array.from({ length: size * size }, (_, place) =>
          at(Math.floor(place / size), place % size),
        )
        const right = Float64Array.from(truth, (_, i) => truth.reduce((sum, value, j) => sum + at(i, j) * value, 0))
        const solution = solvePositiveDefinite(matrix, right)
        truth.forEach((value, i) => expect(solution?.[i]).toBeCloseTo(value, 7))
      }),
    )
  })

  it('is null where the matrix is not positive definite, and refuses one of another size', () => {
    expect(solvePositiveDefinite(new Float64Array([1, 2, 2, 1]), new Float64Array([1, 1]))).toBeNull()
    expect(() => solvePositiveDefinite(new Float64Array(3), new Float64Array(2))).toThrow(RangeError)
  })
})
