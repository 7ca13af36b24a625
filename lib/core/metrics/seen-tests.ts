// Remembers which tests were ordered.
import type { OrderIdentity } from './order-identity'

/**
 * The tests ordered so far, by each of the three ways in which two orders are of one test.
 *
 * @example new SeenTests().has({ entry: 0, concept: -1, label: 'ct' }) // false
 */
export class SeenTests {
  private readonly entries: Set<number>
  private readonly concepts: Set<number>
  private readonly labels: Set<string>

  constructor(copied?: SeenTests) {
    this.entries = new Set(copied?.entries)
    this.concepts = new Set(copied?.concepts)
    this.labels = new Set(copied?.labels)
  }

  /** Whether an order of the same test was added: of one menu entry, else of one concept, else of one normalised label. */
  has({ entry, concept, label }: OrderIdentity): boolean {
    return (
      (entry >= 0 && this.entries.has(entry)) || (concept >= 0 && this.concepts.has(concept)) || this.labels.has(label)
    )
  }

  add({ entry, concept, label }: OrderIdentity) {
    if (entry >= 0) this.entries.add(entry)
    if (concept >= 0) this.concepts.add(concept)
    this.labels.add(label)
  }
}
