// The guarantee of a run in one sentence, or why there is none and what it would take.
import { formatCount, formatMetric, formatPercent } from '@/components/plots/number-text'
import { Notice } from '@/components/ui/notice'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'

export function ThresholdSummary({ run }: { run: CalibrationDetail }) {
  const { result } = run
  const { value, reason, moreVerdicts, precision } = result.threshold
  const precisionTarget = formatPercent(1 - result.alpha)
  const judges = run.includesSimulated ? 'reviewers, simulated ones included,' : 'physicians'
  const confidence = formatPercent(1 - result.delta)
  if (value === null) {
    const more = moreVerdicts === null ? '' : `: about ${formatCount(moreVerdicts)} more verdicts needed`
    return (
      <Notice tone="warn" title={`No threshold keeps the guarantee yet${more}`}>
        {sentence(reason ?? 'no threshold qualified')}
      </Notice>
    )
  }
  return (
    <Notice tone="good" title={`Threshold ${formatMetric(value)}`}>
      <p className="tabular-nums">
        With confidence {confidence}, at least {precisionTarget} of the trajectories with a predicted acceptance of{' '}
        {formatMetric(value)} or more are such that {judges} would accept them. On the test half{' '}
        {formatPercent(precision)} of them were accepted, and {formatPercent(result.threshold.yield)} of all
        trajectories pass.
      </p>
    </Notice>
  )
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
