import { describe, expect, it } from 'vitest'
import { fitLogistic } from './fit-logistic'
import reference from './fixtures/reference.json'
import { matrixOf } from './matrix'
import { standardise } from './standardise'

describe('standardise and fitLogistic', () => {
  it.each(reference.logistic)('agree with scikit-learn (lambda $lambda)', (given) => {
    const { mean, scale, matrix } = standardise(matrixOf(given.x))
    mean.forEach((value, k) => expect(value).toBeCloseTo(given.mean[k] ?? Number.NaN, 10))
    scale.forEach((value, k) => expect(value).toBeCloseTo(given.scale[k] ?? Number.NaN, 10))
    const fit = fitLogistic(matrix, given.y, given.weight, { lambda: given.lambda })
    expect(fit?.intercept).toBeCloseTo(given.intercept, 8)
    expect(fit?.coefficients).toHaveLength(given.coefficients.length)
    fit?.coefficients.forEach((value, k) => expect(value).toBeCloseTo(given.coefficients[k] ?? Number.NaN, 8))
  })

  it('stays finite on separated classes', () => {
    const fit = fitLogistic(matrixOf([[-1], [-1], [1], [1]]), [0, 0, 1, 1], [1, 1, 1, 1])
    expect(fit?.coefficients[0]).toBeGreaterThan(0.5)
    expect(Number.isFinite(fit?.coefficients[0])).toBe(true)
    expect(fit?.iterations).toBeLessThan(50)
  })

  it('counts a row of weight 3 as three rows', () => {
    const rows = [[0.5], [-1], [2], [1]]
    const weighted = fitLogistic(matrixOf(rows), [1, 0, 0, 1], [3, 1, 1, 1])
    const repeated = fitLogistic(matrixOf([...rows, [0.5], [0.5]]), [1, 0, 0, 1, 1, 1], [1, 1, 1, 1, 1, 1])
    expect(weighted?.coefficients[0]).toBeCloseTo(repeated?.coefficients[0] ?? Number.NaN, 9)
  })

  it('converges from rows of very large weight', () => {
    const fit = fitLogistic(matrixOf([[-1], [-0.5], [0.2], [1], [2]]), [0, 1, 0, 1, 1], [1e6, 2e6, 1e6, 1e6, 1e6])
    expect(fit?.iterations).toBeLessThan(50)
  })

  it('is null for one class, also where the other has no weight', () => {
    expect(fitLogistic(matrixOf([[1], [2]]), [1, 1], [1, 1])).toBeNull()
    expect(fitLogistic(matrixOf([[1], [2]]), [1, 0], [1, 0])).toBeNull()
    expect(fitLogistic(matrixOf([]), [], [])).toBeNull()
  })

  it('refuses wrong arguments', () => {
    expect(() => fitLogistic(matrixOf([[1]]), [1, 0], [1])).toThrow(RangeError)
    expect(() => fitLogistic(matrixOf([[1], [2]]), [1, 0], [1, 1], { lambda: 0 })).toThrow(RangeError)
    expect(() => standardise(matrixOf([]))).toThrow(RangeError)
    expect(() => matrixOf([[1], [1, 2]])).toThrow(RangeError)
  })
})
