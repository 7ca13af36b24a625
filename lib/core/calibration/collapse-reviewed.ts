// Reviewed items of one case and one label as a single item of their weight together.
import { type ReviewedItem } from './hajek-estimate'

/**
 * At most two items per case, with `1/pi` the sum of the items' `1/pi`. A Hájek estimate and its interval by bootstrap over
 * cases are those of the items themselves, for they need the sums per case only; counts and effective sizes are not.
 *
 * @param reviewed `pi` in (0, 1]
 * @example collapseReviewed([{ caseId: 'a', y: 1, pi: 0.5 }, { caseId: 'a', y: 1, pi: 0.5 }]) // [{"caseId":"a","y":1,"pi":0.25}]
 */
export function collapseReviewed(reviewed: readonly ReviewedItem[]): ReviewedItem[] {
  const sums = new Map<string, { caseId: string; y: 0 | 1; weight: number }>()
  for (const { caseId, y, pi } of reviewed) {
    const key = `${y}${caseId}`
    const sum = sums.get(key)
    if (sum) sum.weight += 1 / pi
    else sums.set(key, { caseId, y, weight: 1 / pi })
  }
  return [...sums.values()].map(({ caseId, y, weight }) => ({ caseId, y, pi: 1 / weight }))
}
