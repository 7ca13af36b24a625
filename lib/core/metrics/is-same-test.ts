// Whether two orders are of one test.
import type { OrderIdentity } from './order-identity'

/**
 * Whether both match the same menu entry, else link to the same concept, else have the same normalised label. Any one of the
 * three is enough: an order off the menu is still of the test on the menu where both link to one concept.
 *
 * @example isSameTest({ entry: 0, concept: -1, label: 'ct' }, { entry: 0, concept: -1, label: 'ct head' }) // true
 */
export function isSameTest(a: OrderIdentity, b: OrderIdentity): boolean {
  if (a.entry >= 0 && a.entry === b.entry) return true
  return (a.concept >= 0 && a.concept === b.concept) || a.label === b.label
}
