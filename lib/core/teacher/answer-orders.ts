// The oracle's answers to orders in free words, each with how it found the menu's entry.
import type { Answer } from '../domain/tree'
import { matchOrder } from './match-order'
import type { OrderDesk } from './order-desk'

/** One answer per order, in their order and under their words; two orders of one entry get its result each. What the menu lacks is unavailable. */
export function answerOrders(desk: OrderDesk, tests: readonly string[]): Answer[] {
  return tests.map((test): Answer => {
    const matched = matchOrder(desk, test)
    const answer = desk.environment.answerAt(matched?.entry ?? -1, test)
    const entry = desk.environment.menu[matched?.entry ?? -1]
    if (!matched || !entry) return answer
    return entry.test === test ? answer : { ...answer, match: { how: matched.how, entry: entry.test } }
  })
}
