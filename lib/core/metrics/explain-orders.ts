// The distinct tests that a turn orders, each grounded or not, and why.
import type { ExplainedOrder } from '../domain/explained-turn'
import type { Turn } from '../domain/tree'
import type { NamedHypothesis } from './explain-belief'
import type { ExplainContext } from './explain-context'
import type { ExplainMemory } from './explain-memory'
import { explainOrder, type NamedOrder } from './explain-order'
import { isSameTest } from './is-same-test'
import { orderedIdentity } from './ordered-identity'

/**
 * One entry per test as readOrders counts them, judged on the belief before the turn. Afterwards the memory holds the turn's orders.
 *
 * @example explainOrders(context, memory, turn, 2, belief).filter((order) => order.isGrounded).length // 1
 */
export function explainOrders(
  context: ExplainContext,
  memory: ExplainMemory,
  turn: Pick<Turn, 'action' | 'answers'>,
  number: number,
  belief: readonly NamedHypothesis[],
): ExplainedOrder[] {
  const tests = turn.action?.kind === 'order' ? turn.action.tests : []
  const named = (wording: string): NamedOrder => {
    return { wording, identity: orderedIdentity(context.graph, context.menu, turn.answers, wording, context.choices) }
  }
  const ordered = tests.map(named)
  const answered = turn.answers.map((answer) => ({ ...named(answer.test), findings: answer.findings }))
  const orders = groupOrders(ordered).map((group) => {
    const answers = answered.filter((answer) => group.some((order) => isSameTest(answer.identity, order.identity)))
    return explainOrder(
      context,
      memory,
      group,
      answers.flatMap((answer) => answer.findings),
      belief,
    )
  })
  for (const order of ordered) memory.ordered.push({ ...order, turn: number })
  return orders
}

/** Two wordings are of one test also where a third joins them. */
function groupOrders(ordered: readonly NamedOrder[]): NamedOrder[][] {
  let groups: NamedOrder[][] = []
  for (const order of ordered) {
    const isJoined = (group: NamedOrder[]) => group.some((other) => isSameTest(other.identity, order.identity))
    const joined = groups.filter(isJoined)
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), order]]
  }
  return groups
}
