// Reads a value off a curve given by knots.
import { type Curve } from './isotonic-regression'

/**
 * The curve at `at`: linear between knots, constant beyond the first and the last.
 *
 * @param curve knots with strictly increasing x; RangeError where it has none
 * @param at any finite number
 * @example interpolate({ x: [0, 1], y: [0.2, 0.6] }, 0.5) // 0.4
 */
export function interpolate(curve: Curve, at: number): number {
  const { x, y } = curve
  if (x.length === 0) throw new RangeError('a curve without knots has no values')
  let low = 0
  let high = x.length - 1
  if (at <= (x[low] ?? 0)) return y[low] ?? 0
  if (at >= (x[high] ?? 0)) return y[high] ?? 0
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((x[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  const [x0, x1, y0, y1] = [x[low] ?? 0, x[high] ?? 0, y[low] ?? 0, y[high] ?? 0]
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}
