// The paper's first failure mode: ungrounded test ordering.

/** `of`: what could have failed. */
export type FailureCount = { readonly failed: number; readonly of: number }

/**
 * Ungrounded test ordering: orders of a test for the first time, for which nothing in the belief before them speaks (no finding it may show is
 * expected to tell at least 0.01 bit, and no hypothesis indicates it), among all orders for the first time. An order of a test that was ordered
 * before counts as lost coherence, not here, so that a failure is counted under one name. The paper names the mode; the rule is this project's.
 *
 * @param orders all orders, a test once a turn
 * @param repeats of a test that an earlier turn ordered
 * @param grounded as counted for OG
 * @throws RangeError where the parts exceed the whole
 * @example ungroundedOrdering({ orders: 5, repeats: 1, grounded: 3 }) // {"failed":1,"of":4}
 */
export function ungroundedOrdering(counts: { orders: number; repeats: number; grounded: number }): FailureCount {
  const first = counts.orders - counts.repeats
  if (counts.repeats < 0 || counts.grounded < 0 || counts.grounded > first)
    throw new RangeError(`${counts.grounded} grounded and ${counts.repeats} repeated of ${counts.orders} orders`)
  return { failed: first - counts.grounded, of: first }
}
