// How far a round has come: submitted reviews of all its slots.
import { formatCount } from '@/components/plots/number-text'
import { Progress } from '@/components/ui/progress'
import type { RoundSummary } from '@/lib/core/domain/round-list'

export function RoundProgress({ round }: { round: Pick<RoundSummary, 'name' | 'slots'> }) {
  const { open, leased, submitted } = round.slots
  const total = open + leased + submitted
  return (
    <Progress
      label={`Progress of ${round.name}`}
      value={submitted}
      total={total}
      text={`${formatCount(submitted)} of ${formatCount(total)} reviews submitted${leased > 0 ? `, ${formatCount(leased)} under way` : ''}`}
    />
  )
}
