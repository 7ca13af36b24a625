// The best non-decreasing fit of labels to scores.

/** A non-decreasing curve through knots of increasing x. */
export interface Curve {
  x: number[]
  y: number[]
}

interface Block {
  from: number
  to: number
  weight: number
  mean: number
}

/** One block per distinct x, in increasing order; equal x share their weighted mean. */
function distinctBlocks(x: ArrayLike<number>, y: ArrayLike<number>, weights: ArrayLike<number>): Block[] {
  const order = Array.from({ length: x.length }, (_, i) => i)
    .filter((i) => (weights[i] ?? 0) > 0)
    .sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b)
  const blocks: Block[] = []
  for (const i of order) {
    const at = x[i] ?? 0
    const weight = weights[i] ?? 0
    const last = blocks.at(-1)
    if (last === undefined || last.to !== at) {
      blocks.push({ from: at, to: at, weight, mean: y[i] ?? 0 })
      continue
    }
    last.mean = (last.mean * last.weight + (y[i] ?? 0) * weight) / (last.weight + weight)
    last.weight += weight
  }
  return blocks
}

/**
 * Weighted least-squares isotonic regression by pooling adjacent violators (Barlow et al., Statistical Inference under
 * Order Restrictions, 1972). The curve has a knot at both ends of every pooled block; between knots it is linear, outside
 * constant, as in scikit-learn's IsotonicRegression.
 *
 * @param x finite scores, in any order
 * @param y values to fit, one per score
 * @param weights at least 0; a row of weight 0 has no say
 * @returns a curve without knots where no row has weight
 * @throws RangeError where the lengths differ
 * @example isotonicRegression([1, 2, 3], [0, 1, 0], [1, 1, 1]) // {"x":[1,2,3],"y":[0,0.5,0.5]}
 */
export function isotonicRegression(x: ArrayLike<number>, y: ArrayLike<number>, weights: ArrayLike<number>): Curve {
  if (x.length !== y.length || x.length !== weights.length) throw new RangeError('lengths differ')
  const pooled: Block[] = []
  for (const block of distinctBlocks(x, y, weights)) {
    let merged = block
    for (let last = pooled.at(-1); last !== undefined && last.mean >= merged.mean; last = pooled.at(-1)) {
      pooled.pop()
      const weight = last.weight + merged.weight
      const mean = (last.mean * last.weight + merged.mean * merged.weight) / weight
      merged = { from: last.from, to: merged.to, weight, mean }
    }
    pooled.push(merged)
  }
  const curve: Curve = { x: [], y: [] }
  for (const block of pooled) {
    for (const at of block.from === block.to ? [block.from] : [block.from, block.to]) {
      curve.x.push(at)
      curve.y.push(block.mean)
    }
  }
  return curve
}
