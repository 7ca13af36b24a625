// The loosest filter of a family that is shown to reach the target precision, or what it would take.
import { furtherVerdicts } from './further-verdicts'
import { gridFromStrongest } from './grid-from-strongest'
import { type JudgedSample } from './judged-sample'
import { type Target } from './probe-precision'
import { walkThresholds, type FilterFamily, type WalkStep } from './walk-thresholds'

export interface Certificate {
  /** The grid value of the certified filter; null, with a reason, where none qualified. */
  value: number | null
  reason: string | null
  precision: number | null
  yield: number | null
  /** About how many further verdicts a certificate would take; null where there is one, or where no number would do. */
  moreVerdicts: number | null
  steps: WalkStep[]
}

const percent = (share: number) => `${Number((share * 100).toFixed(4))} %`

function refusal({ alpha, delta }: Target, moreVerdicts: number | null): string {
  const wanted = `precision above ${percent(1 - alpha)} is not shown at confidence ${percent(1 - delta)}`
  return moreVerdicts === null
    ? `${wanted}, and at the precision seen no number of further verdicts would show it`
    : `${wanted}; at the precision seen about ${moreVerdicts} more verdicts would be needed`
}

/**
 * Walks the family on the test half, beginning where the fit half shows the strongest evidence. Nothing is loosened where
 * no filter qualifies: the certificate then says why and about how many further verdicts are needed.
 *
 * @param halves judged trajectories of the fit and of the test half; they share no case
 * @param family filters from strict to loose
 * @param target `alpha` and `delta` in (0, 1); otherwise RangeError
 * @param absent why the family cannot accept anything, where it cannot; then nothing is walked
 * @example certifyFilter({ fit: judgedSample([], []), test: judgedSample([], []) }, thresholdFamily([0.5], () => 0), { alpha: 0.1, delta: 0.1 }).value // null
 */
export function certifyFilter(
  halves: { fit: JudgedSample; test: JudgedSample },
  family: FilterFamily,
  target: Target,
  absent: string | null = null,
): Certificate {
  const { fit, test } = halves
  const none = { value: null, precision: null, yield: null, moreVerdicts: null, steps: [] }
  if (test.caseCount === 0) return { ...none, reason: 'there is no label to test on' }
  if (absent !== null) return { ...none, reason: absent }
  const { steps, chosen } = walkThresholds(test, gridFromStrongest(fit, family, target), target)
  if (chosen !== null) {
    const { at, precision, yield: yielded } = chosen
    return { value: at, reason: null, precision, yield: yielded, moreVerdicts: null, steps }
  }
  const moreVerdicts = furtherVerdicts(test, family, target, fit.y.length + test.y.length)
  return { ...none, reason: refusal(target, moreVerdicts), moreVerdicts, steps }
}
