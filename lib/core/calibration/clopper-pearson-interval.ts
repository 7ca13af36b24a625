// Clopper and Pearson's exact interval of a proportion.
import { binomialTail } from './binomial-tail'

/** Where a decreasing function of p in [0, 1] falls to `level`, to the last bit. */
function crossing(decreasing: (p: number) => number, level: number): number {
  let low = 0
  let high = 1
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (decreasing(middle) > level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The interval that inverts both exact one-sided binomial tests at half the error each (Clopper and Pearson 1934).
 *
 * @param successes integer in [0, trials]
 * @param trials integer, at least 1
 * @param confidence in (0, 1)
 * @throws RangeError outside these domains
 * @example clopperPearsonInterval(0, 10).lo // 0
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  confidence = 0.95,
): { lo: number; hi: number } {
  if (!Number.isInteger(successes) || !Number.isInteger(trials)) throw new RangeError('counts must be integers')
  if (trials < 1 || successes < 0 || successes > trials) throw new RangeError('successes must be in [0, trials]')
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must be in (0, 1)')
  const error = (1 - confidence) / 2
  // P(X >= successes | p) is the lower tail of the failures at 1 - p, which keeps its digits where it is small.
  const failures = trials - successes
  const upper = (p: number) => binomialTail(successes, trials, p)
  const lower = (q: number) => binomialTail(failures, trials, q)
  return {
    lo: successes === 0 ? 0 : 1 - crossing(lower, error),
    hi: successes === trials ? 1 : crossing(upper, error),
  }
}
