// Estimates how many more verdicts a certificate would take.
import { caseLosses } from './case-losses'
import { type JudgedSample } from './judged-sample'
import { type Target } from './probe-precision'
import { verdictsToShow } from './verdicts-to-show'
import { type FilterFamily } from './walk-thresholds'

/**
 * About how many further verdicts would let some filter of the family pass, if they came out as those of the sample did: planned
 * for the filter with the smallest mean loss. A plan, not a promise.
 *
 * @param sample the judged trajectories of the test half
 * @param family filters from strict to loose
 * @param verdicts how many verdicts there are in all, of which the test half's are a share that stays the same
 * @returns null where no filter's precision is above the target, so that no number would do, or it is beyond a million cases
 * @example furtherVerdicts(judgedSample([], []), thresholdFamily([0.5], () => 0), { alpha: 0.1, delta: 0.1 }, 0) // null
 */
export function furtherVerdicts(
  sample: JudgedSample,
  family: FilterFamily,
  target: Target,
  verdicts: number,
): number | null {
  let best: { bounded: JudgedSample; accepted: Uint8Array; loss: number } | null = null
  for (const at of family.grid) {
    const [bounded, accepted] = [family.bounded(sample, at), family.accept(sample, at)]
    const loss = caseLosses(bounded, accepted, target.alpha).reduce((sum, value) => sum + value - target.alpha, 0)
    if (best === null || loss < best.loss) best = { bounded, accepted, loss }
  }
  return best === null ? null : verdictsToShow(best.bounded, best.accepted, target, verdicts)
}
