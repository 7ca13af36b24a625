// By what an order of a turn is one test, where it may have been worded freely.
import type { Answer } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { type OrderIdentity, orderIdentity } from './order-identity'

/**
 * As orderIdentity; words that no name of the menu fits are of the entry that the turn's answer to them names.
 *
 * @example orderedIdentity(graph, menu, [], 'Receptor antibodies').entry // 0
 */
export function orderedIdentity(
  graph: MedicalGraph,
  menu: ReadonlyMap<string, number>,
  answers: readonly Pick<Answer, 'test' | 'match'>[],
  test: string,
  choices?: LinkChoices,
): OrderIdentity {
  const identity = orderIdentity(graph, menu, test, choices)
  if (identity.entry >= 0) return identity
  const match = answers.find((answer) => answer.test === test)?.match
  return match ? { ...identity, entry: menu.get(normalise(match.entry)) ?? -1 } : identity
}
