// Finds the menu's entry that an order in free words means, and says how it was found.
import { testNameVariants } from '../formats/test-name-variants'
import { linkTerm } from '../graph/link-term'
import { normalise } from '../graph/normalise'
import type { OrderMatch } from '../domain/tree'
import { bracketForms } from './bracket-forms'
import type { OrderDesk } from './order-desk'

/** `entry` is a position in the menu. */
export type MatchedOrder = { readonly entry: number; readonly how: OrderMatch['how'] }

/**
 * By the entry's name, then by a synonym of the menu, then by other ways to write either (brackets, known abbreviations, word order), then
 * by the test concept of the graph, as linkTerm gives it. Of brackets on both sides only one is taken off at a time: `MRI (brain)` is no
 * `MRI (spine)`. Null where nothing fits. Total, and the same for the same words.
 *
 * @example matchOrder(desk, 'AChR antibodies (serum)') // { entry: 0, how: 'synonym' }
 */
export function matchOrder(desk: OrderDesk, order: string): MatchedOrder | null {
  const { environment, otherForms } = desk
  // Word for word first: names in another script than Latin normalise to nothing.
  const verbatim = environment.menu.findIndex(({ test }) => test === order.trim())
  if (verbatim >= 0) return { entry: verbatim, how: 'name' }
  const wordings = wordingsOf(order)
  for (const [index, wording] of wordings.entries()) {
    const entry = environment.menuPositions.get(normalise(wording))
    if (entry !== undefined) return { entry, how: isName(desk, entry, wording) ? 'name' : 'synonym' }
    const other = index === 0 ? otherForms.get(normalise(wording)) : undefined
    if (other !== undefined) return { entry: other, how: 'synonym' }
  }
  return byConcept(desk, wordings)
}

/** The order as it stands first; what normalises to nothing is no name. */
function wordingsOf(order: string): string[] {
  const plain = bracketForms(order)
  return [order, ...plain, ...[order, ...plain].flatMap(testNameVariants)].filter((text) => normalise(text) !== '')
}

const isName = ({ environment }: OrderDesk, entry: number, wording: string) =>
  normalise(environment.menu[entry]?.test ?? '') === normalise(wording)

function byConcept({ graph, choices, concepts }: OrderDesk, wordings: readonly string[]): MatchedOrder | null {
  for (const wording of wordings) {
    const link = linkTerm(graph, 'test', { label: wording }, choices)
    const entry = link.status === 'linked' ? concepts.get(link.id) : undefined
    if (entry !== undefined) return { entry, how: 'concept' }
  }
  return null
}
