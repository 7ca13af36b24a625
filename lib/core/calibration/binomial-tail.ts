// The exact lower tail of the binomial distribution.

/** `ln n! - (n ln n - n + 0.5 ln(2 pi n))`, Stirling's error; 0 for 0. */
function stirlingError(n: number): number {
  if (n === 0) return 0
  if (n < 16) {
    let logFactorial = 0
    for (let i = 2; i <= n; i++) logFactorial += Math.log(i)
    return logFactorial - (n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n))
  }
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
}

/** `x ln(x / m) + m - x` without cancellation where x is close to m. */
function deviance(x: number, m: number): number {
  if (x === 0) return m
  const ratio = (x - m) / (x + m)
  if (Math.abs(ratio) > 0.1) return x * Math.log(x / m) + m - x
  let sum = (x - m) * ratio
  let power = 2 * x * ratio
  for (let k = 3; k < 1000; k += 2) {
    power *= ratio * ratio
    const next = sum + power / k
    if (next === sum) return sum
    sum = next
  }
  return sum
}

/** P(X = k), by Loader's saddle-point expansion (Fast and Accurate Computation of Binomial Probabilities, 2000). */
function mass(k: number, n: number, p: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-p))
  if (k === n) return Math.exp(n * Math.log(p))
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k)
  const exponent = errors - deviance(k, n * p) - deviance(n - k, n * (1 - p))
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)))
}

/** Sum of the masses from k away from the mean, by the ratio of neighbours, until they no longer count. */
function sumOutwards(k: number, n: number, p: number, direction: 1 | -1): number {
  let term = mass(k, n, p)
  let sum = 0
  const odds = p / (1 - p)
  for (let i = k; i >= 0 && i <= n && term > sum * 1e-18; i += direction) {
    sum += term
    term *= direction === -1 ? i / (n - i + 1) / odds : ((n - i) / (i + 1)) * odds
  }
  return sum
}

/**
 * P(X <= k) for X ~ Binomial(n, p). With k errors among n it is the p-value of "the error rate is at least p".
 *
 * @param k integer; below 0 gives 0, at or above n gives 1
 * @param n integer, at least 0
 * @param p in [0, 1]
 * @throws RangeError outside these domains
 * @example binomialTail(1, 2, 0.5) // 0.75
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (!Number.isInteger(k) || !Number.isInteger(n) || n < 0)
    throw new RangeError('k and n must be integers, n at least 0')
  if (!(p >= 0 && p <= 1)) throw new RangeError('p must be in [0, 1]')
  if (k < 0) return 0
  if (k >= n || p === 0) return 1
  if (p === 1) return 0
  return k < n * p ? sumOutwards(k, n, p, -1) : Math.max(0, 1 - sumOutwards(k + 1, n, p, 1))
}
