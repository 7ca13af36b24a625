// Reads a turn's orders: how many tests, how many of them grounded, whether one was ordered before.
import type { Turn } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { isWorthOrdering } from './is-worth-ordering'
import { isSameTest } from './is-same-test'
import { orderIdentity } from './order-identity'
import type { Belief } from './read-belief'
import type { SeenTests } from './seen-tests'

export type OrdersReading = { readonly orders: number; readonly grounded: number; readonly repeat: boolean }

/**
 * Counts the distinct tests a turn orders and those that are grounded on `belief`, the one before the turn: not ordered in an
 * earlier turn (`seen`) and worth ordering. Repeats within the turn count once and are none. Afterwards `seen` holds the turn's tests.
 * An order's answer is every answer of the turn to the same test.
 *
 * @example readOrders(graph, menu, new SeenTests(), turn, belief) // { orders: 1, grounded: 1, repeat: false }
 */
export function readOrders(
  graph: MedicalGraph,
  menu: ReadonlyMap<string, number>,
  seen: SeenTests,
  turn: Pick<Turn, 'action' | 'answers'>,
  belief: Belief,
  choices?: LinkChoices,
): OrdersReading {
  const tests = turn.action?.kind === 'order' ? turn.action.tests : []
  const identify = (test: string) => orderIdentity(graph, menu, test, choices)
  const ordered = tests.map(identify)
  const answered = tests.length === 0 ? [] : turn.answers.map((answer) => identify(answer.test))
  let orders = 0
  let grounded = 0
  let repeat = false
  ordered.forEach((order, i) => {
    for (let earlier = 0; earlier < i; earlier += 1) {
      const other = ordered[earlier]
      if (other && isSameTest(other, order)) return
    }
    orders += 1
    if (seen.has(order)) {
      repeat = true
      return
    }
    const answers = turn.answers.filter((_, at) => isSameTest(answered[at] ?? order, order))
    const findings = answers.flatMap((answer) => answer.findings)
    if (isWorthOrdering(graph, order.concept, findings, belief, choices)) grounded += 1
  })
  for (const order of ordered) seen.add(order)
  return { orders, grounded, repeat }
}
