// Puts the orders of one turn together that are of one test.
import { isSameTest } from './is-same-test'
import type { OrderIdentity } from './order-identity'

/**
 * One group per test: two wordings are of one test also where a third joins them, so that the order of listing changes nothing.
 *
 * @example groupOrders([{ entry: 0, concept: -1, label: 'a' }, { entry: 0, concept: -1, label: 'b' }]).length // 1
 */
export function groupOrders<T extends OrderIdentity>(ordered: readonly T[]): T[][] {
  if (ordered.length === 1) return [ordered.slice()]
  let groups: T[][] = []
  for (const order of ordered) {
    const joined = groups.filter((group) => group.some((other) => isSameTest(other, order)))
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), order]]
  }
  return groups
}
