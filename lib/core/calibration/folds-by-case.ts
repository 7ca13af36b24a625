// Deals cases into folds for out-of-fold predictions.
import { shuffle } from './shuffle'

/**
 * A fold in [0, count) for every distinct case, dealt round after a shuffle, so that the folds differ by at most one case.
 * With fewer cases than folds the last folds stay empty. The order of the input has no say.
 *
 * @param caseIds cases, repetitions allowed
 * @param random uniform numbers in [0, 1)
 * @param count number of folds, an integer of at least 2; otherwise RangeError
 * @example foldsByCase(['a', 'b', 'a'], seededRandom(1)).size // 2
 */
export function foldsByCase(caseIds: readonly string[], random: () => number, count = 5): Map<string, number> {
  if (!Number.isInteger(count) || count < 2) throw new RangeError('there must be at least two folds')
  const shuffled = shuffle([...new Set(caseIds)].sort(), random)
  return new Map(shuffled.map((id, place) => [id, place % count]))
}
