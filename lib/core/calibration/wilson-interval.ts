// Wilson's score interval of a proportion.

/**
 * The interval of a proportion that inverts the score test (Wilson 1927).
 *
 * @param share observed proportion in [0, 1]
 * @param trials number of trials, above 0, not necessarily whole: for weighted data the effective sample size
 * @param z quantile of the normal distribution; the default gives 95 % coverage
 * @returns bounds in [0, 1] with `lo <= share <= hi`
 * @throws RangeError outside these domains
 * @example wilsonInterval(0, 10).lo // 0
 */
export function wilsonInterval(share: number, trials: number, z = 1.959963984540054): { lo: number; hi: number } {
  if (!(share >= 0 && share <= 1)) throw new RangeError('the share must be in [0, 1]')
  if (!(trials > 0)) throw new RangeError('the number of trials must be above 0')
  const spread = (z * z) / trials
  const centre = (share + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread)
  return {
    lo: share === 0 ? 0 : Math.max(0, Math.min(share, centre - half)),
    hi: share === 1 ? 1 : Math.min(1, Math.max(share, centre + half)),
  }
}
