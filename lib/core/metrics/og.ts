// Order Grounding (OG).

/**
 * OG, Order Grounding, in [0, 1]: the share of orders that are grounded (not a repeat, and expected to tell something about the current belief, or
 * indicated by one of its hypotheses). Null without orders. Source: this project's own definition.
 * Throws a RangeError unless 0 <= grounded <= orders.
 *
 * @example og(3, 4) // 0.75
 */
export function og(grounded: number, orders: number): number | null {
  if (!(grounded >= 0 && grounded <= orders)) throw new RangeError(`${grounded} grounded of ${orders} orders`)
  return orders === 0 ? null : grounded / orders
}
