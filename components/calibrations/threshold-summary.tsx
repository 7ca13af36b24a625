// What a run certified, in one sentence with its threshold, precision target, confidence and look; or why nothing, and what it would take.
import { formatCount, formatMetric, formatPercent } from '@/components/plots/number-text'
import { Notice } from '@/components/ui/notice'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'

export function ThresholdSummary({ run }: { run: CalibrationDetail }) {
  const { value, reason, moreVerdicts, precision } = run.result.threshold
  if (value === null) {
    const more = moreVerdicts === null ? '' : `, about ${formatCount(moreVerdicts)} more verdicts`
    return (
      <Notice tone="warn" title={moreVerdicts === null ? 'Nothing is certified' : `Not enough data${more}`}>
        <p className="tabular-nums">
          {sentence(reason ?? 'no threshold qualified')} {lookWords(run)}
        </p>
      </Notice>
    )
  }
  return (
    <Notice
      tone={run.isWithdrawn ? 'info' : 'good'}
      title={`${run.isWithdrawn ? 'Withdrawn by its audit; the run had certified' : 'Certified at'} a predicted acceptance of ${formatMetric(value)} or more`}
    >
      <p className="tabular-nums">
        With confidence {formatPercent(1 - levelOf(run))}, at least {formatPercent(1 - run.result.alpha)} of the
        trajectories with a predicted acceptance of {formatMetric(value)} or more are such that {judgesOf(run)} would
        accept them. On the test half {formatPercent(precision)} of them were accepted, and{' '}
        {formatPercent(run.result.threshold.yield)} of all trajectories pass. {lookWords(run)}
      </p>
    </Notice>
  )
}

const levelOf = ({ result }: CalibrationDetail) => result.level ?? result.delta

const judgesOf = (run: CalibrationDetail) =>
  run.includesSimulated ? 'reviewers, simulated ones included,' : 'physicians'

/** Says by which form looking again keeps its promise. */
function lookWords(run: CalibrationDetail): string {
  const { budget } = run
  if (!budget)
    return 'This run is from before confidence budgets were kept: its confidence holds for this look alone, not for several looks together.'
  return `Look ${budget.look} of the confidence budget “${budget.name}”: it tests at level ${budget.level.toPrecision(3)}, its share of ${budget.delta} for all looks together (alpha-spending).`
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
