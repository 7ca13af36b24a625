// How numbers are written everywhere: three decimals for metrics, thin separators in counts, a dash with its reason where none exists.
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** 32681 → "32 681" with narrow no-break spaces. */
export const formatCount = (value: number) => counts.format(value).replaceAll(',', '\u202f')

/** Three decimals; "—" for null. */
export const formatMetric = (value: number | null) => (value === null ? '—' : value.toFixed(3))

/** A p-value or an error level: two digits however small, "< 0.0001" beneath. */
export const formatSmall = (value: number) => (value < 1e-4 ? '<\u202f0.0001' : String(Number(value.toPrecision(2))))

/** One decimal of a percentage; "—" for null. */
export const formatPercent = (value: number | null) => (value === null ? '—' : `${(value * 100).toFixed(1)}\u202f%`)

/** Bytes with a decimal unit, one decimal from kilobytes on. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u202fB`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)}\u202fkB`
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)}\u202fMB`
    : `${(bytes / 1_000_000_000).toFixed(1)}\u202fGB`
}

export const CountText = ({ value }: { value: number }) => <span className="tabular-nums">{formatCount(value)}</span>

/** A metric value; `reason` says why there is none. */
export function MetricText({ value, reason = 'not defined here' }: { value: number | null; reason?: string }) {
  if (value !== null) return <span className="tabular-nums">{formatMetric(value)}</span>
  return (
    <span className="cursor-help text-muted" title={reason}>
      —
    </span>
  )
}
