// What a model's decision does: an action as a turn holds it, and by what two siblings' actions are one.
import type { Action } from '../domain/tree'
import type { ActAnswer } from '../prompts/act-1'
import { normalise } from '../graph/normalise'
import { orderIdentity } from '../metrics/order-identity'
import { matchOrder } from './match-order'
import type { OrderDesk } from './order-desk'

/**
 * `identity` is alike for two orders of the same set of tests, whatever their words and order (by menu entry, else test concept, else wording),
 * and for two diagnoses of one normalised label. The tests keep the model's words, each wording once.
 */
export function modelAction(desk: OrderDesk, answer: ActAnswer): { action: Action; identity: string } {
  if (answer.action === 'diagnose') {
    const label = answer.diagnosis.trim()
    const identity = `diagnosis ${normalise(label) || label}`
    return { action: { kind: 'diagnose', label, concept: null }, identity }
  }
  const tests = [...new Set(answer.tests.map((test) => test.trim()).filter(Boolean))]
  const identity = `order ${JSON.stringify([...new Set(tests.map((test) => testIdentity(desk, test)))].sort())}`
  return { action: { kind: 'order', tests }, identity }
}

function testIdentity(desk: OrderDesk, test: string): string {
  const matched = matchOrder(desk, test)
  if (matched) return `menu ${matched.entry}`
  const { concept, label } = orderIdentity(desk.graph, desk.environment.menuPositions, test, desk.choices)
  return concept >= 0 ? `test ${concept}` : `words ${label || test}`
}
