// Reads a turn's orders: how many tests, how many of them grounded, whether one was ordered before.
import type { Finding } from '../domain/finding'
import type { Answer, Turn } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { groupOrders } from './group-orders'
import { isWorthOrdering } from './is-worth-ordering'
import { isSameTest } from './is-same-test'
import type { OrderIdentity } from './order-identity'
import { orderedIdentity } from './ordered-identity'
import type { Belief } from './read-belief'
import type { SeenTests } from './seen-tests'

export type OrdersReading = { readonly orders: number; readonly grounded: number; readonly repeat: boolean }

const NO_ORDERS: OrdersReading = { orders: 0, grounded: 0, repeat: false }

/**
 * Counts the distinct tests a turn orders and those that are grounded on `belief`, the one before the turn: not ordered in an
 * earlier turn (`seen`) and worth ordering. Wordings of one test within the turn are one order: a repeat when any of them was ordered
 * before, known to the graph when any of them is. Its answer is every answer of the turn to any of them. Afterwards `seen` holds
 * the turn's tests.
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
  if (tests.length === 0) return NO_ORDERS
  const ordered = tests.map((test) => orderedIdentity(graph, menu, turn.answers, test, choices))
  const answered = turn.answers.map(({ test }) => orderedIdentity(graph, menu, turn.answers, test, choices))
  const groups = groupOrders(ordered)
  let grounded = 0
  let repeat = false
  for (const group of groups) {
    if (group.some((order) => seen.has(order))) {
      repeat = true
      continue
    }
    const findings = findingsFor(group, turn.answers, answered)
    const known = group.filter((order) => order.concept >= 0)
    const names = known.length > 0 ? known : group.slice(0, 1)
    if (names.some(({ concept }) => isWorthOrdering(graph, concept, findings, belief, choices))) grounded += 1
  }
  for (const order of ordered) seen.add(order)
  return { orders: groups.length, grounded, repeat }
}

/** The findings of every answer of the turn to one of the orders. */
function findingsFor(
  group: readonly OrderIdentity[],
  answers: readonly Answer[],
  answered: readonly OrderIdentity[],
): Finding[] {
  const findings: Finding[] = []
  for (let at = 0; at < answers.length; at += 1) {
    const identity = answered[at]
    if (identity && group.some((order) => isSameTest(identity, order))) findings.push(...(answers[at]?.findings ?? []))
  }
  return findings
}
