// What each outcome of a test says of a finding.
import { type Outcomes, testOutcomeSchema } from '@/lib/core/domain/graph'

const names = { H: 'high', L: 'low', N: 'normal', POS: 'positive', NEG: 'negative' } as const

export function OutcomeMeanings({ outcomes }: { outcomes: Outcomes | null }) {
  const told = testOutcomeSchema.options.filter((outcome) => outcomes?.[outcome] !== undefined)
  if (told.length === 0) return <span className="text-muted">not told apart</span>
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {told.map((outcome) => (
        <li key={outcome} className="whitespace-nowrap">
          <span className="text-muted">{names[outcome]}:</span> {outcomes?.[outcome]}
        </li>
      ))}
    </ul>
  )
}
