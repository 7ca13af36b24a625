// A figure and its interval as a dot on a line, for a table's cell; the numbers stand beside it in words.
import type { Estimate } from '@/lib/core/calibration/estimate'

type IntervalBarProps = { estimate: Estimate; min?: number; max?: number; isStrong?: boolean }

/** With a scale that crosses 0, a tick marks it. */
export function IntervalBar({ estimate, min = 0, max = 1, isStrong = true }: IntervalBarProps) {
  const at = (value: number) => `${Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100))}%`
  if (estimate.value === null) return <span aria-hidden className="block h-3 w-24 border-b border-dashed border-line" />
  const { value, lo, hi } = estimate
  return (
    <span aria-hidden className="relative block h-3 w-24">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {min < 0 ? <span className="absolute top-0 h-3 w-px bg-line-strong" style={{ left: at(0) }} /> : null}
      {lo === null || hi === null ? null : (
        <span
          className={`absolute top-1/2 h-1 -translate-y-1/2 rounded-full ${isStrong ? 'bg-accent/45' : 'bg-line-strong'}`}
          style={{ left: at(lo), right: `calc(100% - ${at(hi)})` }}
        />
      )}
      <span
        className={`absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full ${isStrong ? 'bg-accent' : 'bg-muted'}`}
        style={{ left: at(value) }}
      />
    </span>
  )
}
