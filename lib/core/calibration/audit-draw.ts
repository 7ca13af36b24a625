// Which trees of what a certificate let in go to review all the same.
import { seededRandom } from './seeded-random'

/**
 * Poisson sampling at one probability: each tree is drawn by a random number of its own, from the seed and its id, so that it does
 * not matter when a tree is considered, or beside which others.
 *
 * @param treeIds each considered once
 * @param share in (0, 1], the probability; otherwise RangeError
 * @param seed of the stream
 * @returns the drawn ones, in the order given
 * @example auditDraw([5, 6, 7], 1, 3) // [5,6,7]
 */
export function auditDraw(treeIds: readonly number[], share: number, seed: number): number[] {
  if (!(share > 0 && share <= 1)) throw new RangeError('the share must be in (0, 1]')
  return treeIds.filter((treeId) => seededRandom(`${seed}:audit:${treeId}`)() < share)
}
