// Which orders a disagreement rests on: accepted ones that the graph takes for ungrounded, and rejected ones that it takes for grounded.
import type { CauseEvidence } from './disagreement-evidence'
import type { TurnReaders } from './disagreement-view'
import type { Explanation } from './explanation'
import type { ExplainedOrder, ExplainedTurn } from './explained-turn'

/** Less than a pair: what an order can tell hangs on many edges, and none of them is named. */
const ORDER = 0.8

type OrderEvidence = Extract<CauseEvidence, { kind: 'order' }>

/** Orders of tests that the graph holds; of others the missing link is the cause. A repeat is a fact of the text and needs no graph. */
export function ordersOfAccepted(turn: ExplainedTurn, concepts: Explanation['concepts']): OrderEvidence[] {
  const isSilent = ({ isGrounded, reason, concepts: ids }: ExplainedOrder) =>
    !isGrounded && ((reason === 'nothing-known' && ids.length > 0) || reason === 'uninformative')
  return turn.orders.filter(isSilent).flatMap((order) => toOrder(turn, order, concepts, 'missing-edge'))
}

/** Only where a reader named the order as what is wrong. */
export function ordersOfRejected(
  turn: ExplainedTurn,
  concepts: Explanation['concepts'],
  { reasons }: TurnReaders,
): OrderEvidence[] {
  if (!reasons.includes('ungrounded-order')) return []
  const grounded = turn.orders.filter(({ isGrounded }) => isGrounded)
  return grounded.flatMap((order) => toOrder(turn, order, concepts, 'wrong-direction'))
}

function toOrder(
  { number, orders }: ExplainedTurn,
  { wordings, concepts: ids, reason }: ExplainedOrder,
  concepts: Explanation['concepts'],
  cause: OrderEvidence['cause'],
): OrderEvidence[] {
  if (reason === 'repeat') return []
  const [id] = ids
  const concept = id === undefined ? null : { id, label: concepts[id]?.label ?? id }
  const weight = ORDER / orders.length
  return [{ kind: 'order', cause, weight, turn: number, test: wordings[0] ?? '', concept, reason }]
}
