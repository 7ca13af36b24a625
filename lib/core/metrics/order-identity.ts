// By what two orders are of one test.
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { resolveWording } from '../graph/term-index'
import { termKey } from './term-key'

/** Positions in the menu and among the graph's tests, -1 where there is none, and the normalised wording. */
export type OrderIdentity = { readonly entry: number; readonly concept: number; readonly label: string }

/**
 * What identifies an order: the menu entry it matches (`menu`: normalised name or synonym → position), the test concept it links to, its
 * normalised label. Two orders are of one test when any of the three is the same.
 *
 * @example orderIdentity(graph, menu, 'Receptor antibodies') // { entry: 0, concept: -1, label: 'receptor antibodies' }
 */
export function orderIdentity(
  graph: MedicalGraph,
  menu: ReadonlyMap<string, number>,
  test: string,
  choices?: LinkChoices,
): OrderIdentity {
  const label = resolveWording(graph.terms.test, test).normalised
  const concept = termKey(graph, 'test', { label: test }, choices).position
  return { entry: menu.get(label) ?? -1, concept, label }
}
