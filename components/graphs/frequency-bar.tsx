// How often a finding is seen in a disease: a number and a bar, or in words that it is excluded or not stated.
import { Badge } from '@/components/ui/badge'

/** A share in [0, 1]; 0 means excluded, null that the source gives none. */
export function FrequencyBar({ frequency }: { frequency: number | null }) {
  if (frequency === null) return <span className="text-muted">not stated</span>
  if (frequency === 0) return <Badge tone="bad">excluded</Badge>
  return (
    <span className="grid grid-cols-[3.5rem_1fr] items-center gap-2">
      <span className="text-right tabular-nums">{percentText(frequency)}</span>
      <span aria-hidden className="block h-2 rounded-sm bg-sunken">
        <span className="block h-full rounded-sm bg-bar" style={{ width: `${frequency * 100}%` }} />
      </span>
    </span>
  )
}

/** Whole percent, with decimals only where whole ones would say 0 or 100 of what is neither. */
function percentText(share: number): string {
  const percent = share * 100
  const digits = (percent < 1 || percent > 99) && percent !== 100 ? 1 : 0
  return `${percent.toFixed(digits)}\u202f%`
}
