// Keeps a number within bounds.

/**
 * `value` moved to the nearer end of [`low`, `high`] where it lies outside. Metrics that rounding carried past 0 or 1 come back by it.
 *
 * @example clamp(1.0000000000000002, 0, 1) // 1
 */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
