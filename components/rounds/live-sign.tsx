// Since when the counts of a round are as they are shown, and whether they are asked for anew.
import { Radio } from 'lucide-react'
import type { RoundProgress } from '@/lib/core/domain/round-progress'

const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' })

export function LiveSign({ progress: { state, asOf } }: { progress: Pick<RoundProgress, 'state' | 'asOf'> }) {
  if (state === 'closed') return <span className="text-xs text-muted">final</span>
  return (
    <span
      className="inline-flex items-center gap-1 text-xs text-muted tabular-nums"
      title="Asked anew every few seconds"
    >
      <Radio aria-hidden className="size-3.5" /> live, as of {clock.format(new Date(asOf))}
    </span>
  )
}
