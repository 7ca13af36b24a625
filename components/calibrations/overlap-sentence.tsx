// What two runs have in common, and why their difference says something or does not.
import { formatCount } from '@/components/plots/number-text'
import type { CalibrationComparison } from '@/lib/core/domain/calibration-comparison'

export function OverlapSentence({ comparison }: { comparison: CalibrationComparison }) {
  const { labels, tested, reason } = comparison
  const disagreeing = labels.disagreeing > 0 ? `, ${formatCount(labels.disagreeing)} of them labelled differently` : ''
  return (
    <p className="max-w-prose text-xs text-muted tabular-nums">
      {formatCount(labels.a)} labels in A, {formatCount(labels.b)} in B, {formatCount(labels.common)} in common
      {disagreeing}. {formatCount(tested.labels)} of {formatCount(tested.cases)} cases lie in the test half of both.{' '}
      {reason === null
        ? 'The difference is measured on these, weighted as in B; its 95 % interval resamples cases and measures both runs on each resample.'
        : `No difference is given: ${reason}.`}
    </p>
  )
}
