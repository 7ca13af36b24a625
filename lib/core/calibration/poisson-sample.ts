// Draws candidates independently, each with its own probability.

/**
 * Poisson sampling: candidate i is drawn when the next random number is below `pi_i` (Hájek 1964). The size of the draw is
 * random, with the sum of the probabilities as its expectation. One number is used per candidate, drawn or not, so that
 * the same seed repeats the draw.
 *
 * @param probabilities in [0, 1]; otherwise RangeError
 * @param random uniform numbers in [0, 1)
 * @returns the places of the drawn candidates, in increasing order
 * @example poissonSample([1, 0, 1], seededRandom(1)) // [0,2]
 */
export function poissonSample(probabilities: readonly number[], random: () => number): number[] {
  if (probabilities.some((pi) => !(pi >= 0 && pi <= 1))) throw new RangeError('probabilities must be in [0, 1]')
  return probabilities.flatMap((pi, place) => (random() < pi ? [place] : []))
}
