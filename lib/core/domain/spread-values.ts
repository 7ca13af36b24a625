// The values of one metric among trajectories of one label, binned.
import { type Distribution, METRIC_BINS } from './metric-distribution'
import type { HumanLabel } from './audit-scope'

export type WeighedValue = { value: number | null; weight: number }

/** The bin of a value in [0, 1]; 1 lies in the last one. */
export const binOf = (value: number): number => Math.min(METRIC_BINS - 1, Math.floor(value * METRIC_BINS))

export function spreadValues(label: HumanLabel, rows: readonly WeighedValue[]): Distribution {
  const counts = new Array<number>(METRIC_BINS).fill(0)
  const weights = new Array<number>(METRIC_BINS).fill(0)
  let [n, sum, weightSum, weighted] = [0, 0, 0, 0]
  for (const { value, weight } of rows) {
    if (value === null) continue
    const bin = binOf(value)
    counts[bin] = (counts[bin] ?? 0) + 1
    weights[bin] = (weights[bin] ?? 0) + weight
    n += 1
    sum += value
    weightSum += weight
    weighted += weight * value
  }
  const means = { mean: n > 0 ? sum / n : null, weightedMean: weightSum > 0 ? weighted / weightSum : null }
  return { label, n, missing: rows.length - n, counts, weights, ...means }
}

/** What is left of all trajectories without those of the other labels; they carry no weights, for nobody's draw chose them. */
export function spreadRest(
  all: { n: number; missing: number; sum: number; counts: readonly number[] },
  judged: readonly Distribution[],
): Distribution {
  const take = (pick: (distribution: Distribution) => number) => judged.reduce((sum, one) => sum + pick(one), 0)
  const counts = all.counts.map((count, bin) => count - take((one) => one.counts[bin] ?? 0))
  const n = all.n - take((one) => one.n)
  const mean = n > 0 ? (all.sum - take((one) => (one.mean ?? 0) * one.n)) / n : null
  const missing = all.missing - take((one) => one.missing)
  return { label: 'unjudged', n, missing, counts, weights: counts, mean, weightedMean: mean }
}
