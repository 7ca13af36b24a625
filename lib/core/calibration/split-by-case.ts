// Parts cases into a half to fit on and a half to test on.
import { shuffle } from './shuffle'

export interface Split {
  fit: string[]
  test: string[]
}

/**
 * Shuffles the distinct cases and gives the first half (the larger, where their number is odd) to `fit`. Cases are split,
 * never trajectories: those of one case are not independent. The order of the input has no say.
 *
 * @param caseIds cases, repetitions allowed
 * @param random uniform numbers in [0, 1)
 * @returns both halves in sorted order; `test` is empty with fewer than two cases
 * @example splitByCase(['a', 'b', 'a'], seededRandom(1)).fit.length // 1
 */
export function splitByCase(caseIds: readonly string[], random: () => number): Split {
  const shuffled = shuffle([...new Set(caseIds)].sort(), random)
  const middle = Math.ceil(shuffled.length / 2)
  return { fit: shuffled.slice(0, middle).sort(), test: shuffled.slice(middle).sort() }
}
