// Turns log weights into probabilities.

/** Probabilities proportional to exp of each finite log weight; they sum to 1. Empty for no weights. */
export function softmax(logWeights: readonly number[]): number[] {
  const largest = Math.max(...logWeights)
  const weights = logWeights.map((weight) => Math.exp(weight - largest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
