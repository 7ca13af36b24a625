// A paired difference with its interval, marked where the interval excludes 0, and whether that is for the better.
import { Badge } from '@/components/ui/badge'
import { IntervalBar } from '@/components/plots/interval-bar'
import { MetricText } from '@/components/plots/number-text'
import type { Estimate } from '@/lib/core/calibration/estimate'
import type { FigureName } from '@/lib/core/domain/evaluation'
import { figureWords, isCount } from './figure-words'
import { signed, verdictOn } from './verdict-on'

export function DifferenceText({ difference, figure }: { difference: Estimate; figure: FigureName }) {
  if (difference.value === null) return <MetricText value={null} reason={difference.reason} />
  const { value, lo, hi, reason } = difference
  const verdict = verdictOn(difference, figureWords[figure].isBetter)
  return (
    <span className="inline-grid justify-items-end gap-1">
      <span className="whitespace-nowrap tabular-nums">
        {signed(value)}{' '}
        <span className="text-muted" title={lo === null ? reason : '95 % interval'}>
          {lo === null || hi === null ? '[—]' : `[${signed(lo)}, ${signed(hi)}]`}
        </span>
      </span>
      {isCount(figure) ? null : <IntervalBar estimate={difference} min={-1} max={1} isStrong={verdict !== null} />}
      {verdict === null ? null : <Badge tone={verdict.tone}>{verdict.text}</Badge>}
    </span>
  )
}
