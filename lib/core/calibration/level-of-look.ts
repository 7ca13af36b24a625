// At what level each of several looks at growing data may test.

/**
 * `delta / (k (k + 1))` for look k: 1/2, 1/6, 1/12, … of `delta`. The shares of all looks, however many, add up to `delta`
 * (the sum of 1/(k (k + 1)) telescopes to 1 - 1/(K + 1)), so by the union bound the probability that any look errs is at most
 * `delta`. Spending an error probability over looks is of Lan and DeMets (Discrete sequential boundaries for clinical trials,
 * Biometrika 1983); this open-ended series is a usual one where nobody knows beforehand how many looks there will be.
 *
 * It needs nothing of how the looks depend on each other. It needs that every look counts, the ones that found nothing too, and
 * that what a look tests on (how many verdicts, which filters) was not chosen by the labels it tests on.
 *
 * @param delta in (0, 1): the error probability declared for all looks together
 * @param look an integer from 1
 * @throws RangeError outside these domains
 * @example levelOfLook(0.06, 2) // 0.01
 */
export function levelOfLook(delta: number, look: number): number {
  if (!(delta > 0 && delta < 1)) throw new RangeError('delta must be in (0, 1)')
  if (!Number.isInteger(look) || look < 1) throw new RangeError('looks are counted from 1')
  return delta / (look * (look + 1))
}
