// A figure above its interval, for tables of many figures.
import { formatMetric, MetricText } from '@/components/plots/number-text'
import type { Estimate } from '@/lib/core/calibration/estimate'

export function StackedEstimate({ estimate }: { estimate: Estimate }) {
  if (estimate.value === null) return <MetricText value={null} reason={estimate.reason} />
  const { value, lo, hi, reason } = estimate
  return (
    <span className="tabular-nums">
      {formatMetric(value)}
      <span className="block text-xs whitespace-nowrap text-muted" title={lo === null ? reason : '95 % interval'}>
        {lo === null || hi === null ? '[—]' : `[${formatMetric(lo)}, ${formatMetric(hi)}]`}
      </span>
    </span>
  )
}
