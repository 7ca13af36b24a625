// A figure with its 95 % interval; where it does not exist, a dash that says why.
import type { Estimate } from '@/lib/core/calibration/estimate'
import { formatMetric, MetricText } from './number-text'

export function EstimateText({ estimate }: { estimate: Estimate }) {
  if (estimate.value === null) return <MetricText value={null} reason={estimate.reason} />
  const { value, lo, hi, reason } = estimate
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatMetric(value)}{' '}
      <span className="text-muted" title={lo === null ? reason : '95 % interval'}>
        {lo === null || hi === null ? '[—]' : `[${formatMetric(lo)}, ${formatMetric(hi)}]`}
      </span>
    </span>
  )
}

/** The same as words, for sentences: "0.812 [0.701, 0.903]". */
export function estimateWords(estimate: Estimate): string {
  if (estimate.value === null) return `does not exist: ${estimate.reason}`
  const { value, lo, hi } = estimate
  const interval = lo === null || hi === null ? 'without an interval' : `[${formatMetric(lo)}, ${formatMetric(hi)}]`
  return `${formatMetric(value)} ${interval}`
}
