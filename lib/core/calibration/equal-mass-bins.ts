// Parts judged probabilities into bins of about equal weight.
import { type RankedScores } from './rank-scores'

/** Weighted sums of one bin. */
export interface Bin {
  n: number
  weight: number
  squaredWeight: number
  predicted: number
  good: number
}

/**
 * Parts ranked rows into `count` bins of about equal total weight. Rows of equal score stay together, in the bin that the
 * middle of their weight falls into, so that the order of ties has no say; a bin may stay empty.
 *
 * @param ranked judged probabilities from `rankScores`
 * @param count number of bins, a positive integer; otherwise RangeError
 * @param weights in the order of `ranked`, at least 0; those of `ranked` where left out
 * @returns `count` bins, from the lowest scores to the highest; `n` counts rows with weight
 * @example equalMassBins(rankScores([0.1, 0.4, 0.6, 0.9], [0, 0, 1, 1]), 2).map((bin) => bin.good) // [0,2]
 */
export function equalMassBins(ranked: RankedScores, count: number, weights: Float64Array = ranked.weights): Bin[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('the number of bins must be a positive integer')
  const { scores, labels } = ranked
  const bins = Array.from({ length: count }, () => ({ n: 0, weight: 0, squaredWeight: 0, predicted: 0, good: 0 }))
  let total = 0
  for (let i = 0; i < scores.length; i++) total += weights[i] ?? 0
  let above = 0
  for (let i = 0; i < scores.length; ) {
    const score = scores[i] ?? 0
    let n = 0
    let mass = 0
    let squared = 0
    let good = 0
    for (; i < scores.length && scores[i] === score; i++) {
      const weight = weights[i] ?? 0
      n += weight > 0 ? 1 : 0
      mass += weight
      squared += weight * weight
      good += weight * (labels[i] ?? 0)
    }
    if (n === 0) continue
    const middle = total - above - mass / 2
    const bin = bins[Math.min(count - 1, Math.max(0, Math.floor((count * middle) / total)))]
    above += mass
    if (bin === undefined) continue
    bin.n += n
    bin.weight += mass
    bin.squaredWeight += squared
    bin.predicted += mass * score
    bin.good += good
  }
  return bins
}
