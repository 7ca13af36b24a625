// By what two orders are of one test.
import { type LinkChoices, linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'

/** Positions in the menu and among the graph's tests, -1 where there is none, and the normalised wording. */
export type OrderIdentity = { readonly entry: number; readonly concept: number; readonly label: string }

/**
 * What identifies an order: the menu entry it matches (`menu`: normalised name or synonym → position), the test concept it links to, its
 * normalised label. Two orders are of one test when any of the three is the same.
 *
 * @example orderIdentity(graph, menuIndex(menu), 'AChR Ab').entry // 0
 */
export function orderIdentity(
  graph: MedicalGraph,
  menu: ReadonlyMap<string, number>,
  test: string,
  choices?: LinkChoices,
): OrderIdentity {
  const label = normalise(test)
  const link = linkTerm(graph, 'test', { label: test }, choices)
  const concept = link.status === 'linked' ? (graph.taxonomies.test.positions.get(link.id) ?? -1) : -1
  return { entry: menu.get(label) ?? -1, concept, label }
}
