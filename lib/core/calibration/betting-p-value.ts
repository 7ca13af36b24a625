// A p-value for the mean of bounded numbers, by betting against it.

/** The largest share of the capital at risk in one bet. */
const STAKE_MAX = 0.75

/**
 * The p-value of `H: E[X] >= mean` from independent X in [0, 1], valid for every sample size and any dependence of the
 * bets on the past (Waudby-Smith and Ramdas, Estimating means of bounded random variables by betting, JRSS-B 2024): a
 * gambler who bets against H turns capital 1 into
 *
 *     K_t = prod_{i<=t} (1 - lambda_i (x_i - mean))
 *
 * which under H grows beyond 1/p with probability at most p (Ville); so p = 1 / max_t K_t, t = 0 included. The bets are the
 * predictable plug-in of the paper for n values, from what came before:
 *
 *     lambda_i = min(0.75 / (1 - mean), sqrt(2 ln(1/level) / (n v_{i-1})))
 *     m_i = (1/2 + sum_{j<=i} x_j) / (i + 1)      v_i = (1/4 + sum_{j<=i} (x_j - m_j)^2) / (i + 1)
 *
 * `level` only tunes the bets: the p-value is valid at every level.
 *
 * @param values in [0, 1], in an order chosen without looking at them; none gives 1
 * @param mean in (0, 1)
 * @param level in (0, 1): where the test is meant to reject
 * @returns a number in (0, 1]
 * @throws RangeError outside these domains
 * @example bettingPValue([1, 1, 1], 0.05, 0.05) // 1
 */
export function bettingPValue(values: ArrayLike<number>, mean: number, level: number): number {
  if (!(mean > 0 && mean < 1)) throw new RangeError('the mean must be in (0, 1)')
  if (!(level > 0 && level < 1)) throw new RangeError('the level must be in (0, 1)')
  const size = values.length
  const boldness = (2 * Math.log(1 / level)) / size
  const betMax = STAKE_MAX / (1 - mean)
  let sum = 0.5
  let squares = 0.25
  let logCapital = 0
  let logCapitalMax = 0
  for (let i = 0; i < size; i++) {
    const value = values[i] ?? Number.NaN
    if (!(value >= -1e-12 && value <= 1 + 1e-12)) throw new RangeError('values must be in [0, 1]')
    const bet = Math.min(betMax, Math.sqrt((boldness * (i + 1)) / squares))
    logCapital += Math.log1p(-bet * (value - mean))
    if (logCapital > logCapitalMax) logCapitalMax = logCapital
    sum += value
    squares += (value - sum / (i + 2)) ** 2
  }
  return Math.exp(-logCapitalMax)
}
