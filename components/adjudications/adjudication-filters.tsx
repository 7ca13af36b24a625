// What narrows the list of disputes: open or decided, and the round.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Select } from '@/components/ui/select'
import { type AdjudicationsFilter, disputedRoundsQuery } from '@/lib/client/adjudications'

const states = [
  { value: 'open' as const, label: 'open' },
  { value: 'decided' as const, label: 'decided' },
]

type AdjudicationFiltersProps = {
  filter: AdjudicationsFilter
  onChange: (values: { state?: string; round?: string }) => void
}

export function AdjudicationFilters({ filter: { state = 'open', roundId }, onChange }: AdjudicationFiltersProps) {
  const { data } = useQuery(disputedRoundsQuery())
  const rounds = (data?.items ?? []).map(({ id, name, open, decided }) => ({
    value: String(id),
    label: `${name} (${state === 'open' ? open : decided})`,
  }))
  const isListed = roundId === undefined || rounds.some(({ value }) => value === String(roundId))
  const chosen = isListed ? [] : [{ value: String(roundId), label: `round ${roundId}` }]
  return (
    <div className="mb-3 grid max-w-xl grid-cols-2 items-end gap-3">
      <Select label="State" value={state} options={states} onChange={(next) => onChange({ state: next })} />
      <Select
        label="Round"
        value={String(roundId ?? '')}
        options={[{ value: '', label: 'any' }, ...chosen, ...rounds]}
        onChange={(round) => onChange({ round })}
      />
    </div>
  )
}
