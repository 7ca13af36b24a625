// The probability a fitted logistic model gives.

/** Standardised logistic regression; all lists in the order of `features`. */
export interface AcceptanceModel {
  features: string[]
  mean: number[]
  scale: number[]
  coefficients: number[]
  intercept: number
}

/**
 * `1 / (1 + exp(-z))` with `z = intercept + sum_k coefficient_k (x_k - mean_k) / scale_k`.
 *
 * @param model a fitted model
 * @param features unstandardised, in the model's order and of its length; otherwise RangeError
 * @returns a number in [0, 1]
 * @example modelProbability({ features: ['a'], mean: [1], scale: [2], coefficients: [3], intercept: 0 }, [1]) // 0.5
 */
export function modelProbability(model: AcceptanceModel, features: ArrayLike<number>): number {
  const { coefficients, mean, scale } = model
  if (features.length !== coefficients.length) throw new RangeError('the model has other features')
  let z = model.intercept
  for (let k = 0; k < coefficients.length; k++)
    z += ((coefficients[k] ?? 0) * ((features[k] ?? 0) - (mean[k] ?? 0))) / (scale[k] ?? 1)
  return 1 / (1 + Math.exp(-z))
}
