// Counts the tests that a path orders: how many, which of them the menu holds, which were ordered before.
import type { ClinicalCase } from '../domain/case'
import { menuIndex } from '../domain/oracle'
import type { Turn } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { groupOrders } from '../metrics/group-orders'
import { type OrderIdentity, orderIdentity } from '../metrics/order-identity'
import { SeenTests } from '../metrics/seen-tests'

export type OrderedTests = {
  /** Orders, a test counted once a turn; those the menu does not hold; those of a test that an earlier turn ordered. */
  readonly orders: number
  readonly unavailable: number
  readonly repeats: number
  /** Tests, each counted once on the path; those the menu holds. */
  readonly distinct: number
  readonly onMenu: number
}

/**
 * An order is of the menu's entry that answered it: by name or synonym, or, where a free wording was matched, the entry that the match names.
 * Two orders are of one test as for OG: one entry, else one concept, else one normalised wording. Two tests of one entry count once among
 * `onMenu`, so that recall cannot exceed 1.
 *
 * @example readOrderedTests(graph, clinicalCase, path).onMenu // 1
 */
export function readOrderedTests(
  graph: MedicalGraph,
  { menu }: Pick<ClinicalCase, 'menu'>,
  path: readonly Pick<Turn, 'action' | 'answers'>[],
  choices?: LinkChoices,
): OrderedTests {
  const index = menuIndex(menu)
  const seen = new SeenTests()
  const entries = new Set<number>()
  const counts = { orders: 0, unavailable: 0, repeats: 0 }
  let all: OrderIdentity[] = []
  for (const { action, answers } of path) {
    if (action?.kind !== 'order') continue
    const ordered = action.tests.map((test): OrderIdentity => {
      const entry = answers.find((answer) => answer.test === test)?.match?.entry ?? test
      return { ...orderIdentity(graph, index, test, choices), entry: index.get(normalise(entry)) ?? -1 }
    })
    for (const group of groupOrders(ordered)) {
      counts.orders += 1
      if (group.some((order) => seen.has(order))) counts.repeats += 1
      if (group.every(({ entry }) => entry < 0)) counts.unavailable += 1
    }
    for (const order of ordered) {
      seen.add(order)
      if (order.entry >= 0) entries.add(order.entry)
    }
    all = [...all, ...ordered]
  }
  return { ...counts, distinct: all.length === 0 ? 0 : groupOrders(all).length, onMenu: entries.size }
}
