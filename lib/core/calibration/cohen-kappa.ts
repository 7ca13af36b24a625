// Cohen's kappa of two raters.

/**
 * `(p_o - p_e) / (1 - p_e)`, the agreement beyond what the two raters' own shares of each value give by chance (Cohen 1960).
 *
 * @param first per item the place of the first rater's value, or -1 for none
 * @param second the same of the second rater; of one length with `first`, otherwise RangeError
 * @param weights at least 0, one per item; all 1 where left out
 * @returns a number in [-1, 1]; null where no item with weight has both ratings, or chance agreement is 1
 * @example cohenKappa([0, 0, 1, 1], [0, 1, 1, 1]) // 0.5
 */
export function cohenKappa(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  if (first.length !== second.length) throw new RangeError('lengths differ')
  const shares: [number, number][] = []
  let all = 0
  let same = 0
  for (let item = 0; item < first.length; item++) {
    const [a, b] = [first[item] ?? -1, second[item] ?? -1]
    const weight = weights?.[item] ?? 1
    if (a < 0 || b < 0 || weight === 0) continue
    all += weight
    if (a === b) same += weight
    const shareOfA = (shares[a] ??= [0, 0])
    shareOfA[0] += weight
    const shareOfB = (shares[b] ??= [0, 0])
    shareOfB[1] += weight
  }
  if (all === 0) return null
  // A value that only other items have leaves a hole in the list, which reduce skips.
  const chance = shares.reduce((sum, [a, b]) => sum + (a / all) * (b / all), 0)
  return chance < 1 - 1e-12 ? (same / all - chance) / (1 - chance) : null
}
