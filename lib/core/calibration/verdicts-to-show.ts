// Estimates how many more verdicts would show that one filter is precise enough.
import { bettingPValue } from './betting-p-value'
import { binomialTail } from './binomial-tail'
import { caseLosses } from './case-losses'
import { type JudgedSample } from './judged-sample'
import { type Target } from './probe-precision'

/** More cases than this are not asked for. */
const CASES_MAX = 1_000_000

/** The smallest count above `known` at which `reaches`, by doubling and then bisection; null beyond the limit. */
function smallest(known: number, reaches: (count: number) => boolean): number | null {
  let low = known
  let high = known
  do {
    if (high >= CASES_MAX) return null
    low = high
    high = Math.min(CASES_MAX, high * 2)
  } while (!reaches(high))
  while (high - low > Math.max(1, high * 1e-3)) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}

/** Whether the test would pass with `count` cases that look like those of the sample. */
function projection(sample: JudgedSample, accepted: Uint8Array, { alpha, delta }: Target): (count: number) => boolean {
  const losses = caseLosses(sample, accepted, alpha)
  if (!sample.isOneEach) {
    return (count) =>
      bettingPValue(
        Float64Array.from({ length: count }, (_, i) => losses[i % losses.length] ?? 0),
        alpha,
        delta,
      ) <= delta
  }
  const taken = accepted.reduce((sum, value) => sum + value, 0)
  const bad = accepted.reduce((sum, value, row) => sum + (sample.y[row] === 0 ? value : 0), 0)
  return (count) => {
    const trials = Math.floor((count * taken) / sample.caseCount)
    return binomialTail(Math.ceil((trials * bad) / taken), trials, alpha) <= delta
  }
}

/**
 * About how many further verdicts would let the filter pass, if they came out as those of the sample did: the sample's cases are
 * repeated until the test passes. A plan, not a promise.
 *
 * @param sample the judged trajectories of the test half
 * @param accepted 1 where the filter accepts the row, else 0; the precision among them is above the target
 * @param target `alpha` and `delta` in (0, 1); otherwise RangeError
 * @param verdicts how many verdicts there are in all, of which the test half's are a share that stays the same
 * @returns null where nothing is accepted, the precision is not above the target, or more than a million cases would be needed
 * @example verdictsToShow(judgedSample([], []), new Uint8Array(), { alpha: 0.1, delta: 0.1 }, 0) // null
 */
export function verdictsToShow(
  sample: JudgedSample,
  accepted: Uint8Array,
  target: Target,
  verdicts: number,
): number | null {
  const loss = caseLosses(sample, accepted, target.alpha).reduce((sum, value) => sum + value - target.alpha, 0)
  // Rounding alone must not pass for precision above the target.
  if (!(loss < -1e-9)) return null
  const cases = smallest(sample.caseCount, projection(sample, accepted, target))
  return cases === null ? null : Math.max(1, Math.ceil(verdicts * (cases / sample.caseCount - 1)))
}
