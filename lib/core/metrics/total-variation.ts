// How far two distributions are apart.

/**
 * Total variation distance of two distributions over the same outcomes, `0.5 * sum|a - b|`, in [0, 1] up to rounding.
 * Throws a RangeError where the lengths differ.
 *
 * @example totalVariation([1, 0], [0, 1]) // 1
 */
export function totalVariation(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`two distributions of ${a.length} and ${b.length} outcomes`)
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return 0.5 * sum
}
