// What narrows the worklist: words, where a gap stands, cause, and whether simulated reviews count. All of it stands in the address.
'use client'
import { SimulatedSwitch } from '@/components/rounds/simulated-switch'
import { SearchForm } from '@/components/ui/search-form'
import { Select } from '@/components/ui/select'
import { formatCount } from '@/components/plots/number-text'
import type { GapsFilter } from '@/lib/client/gaps'
import { gapCauseSchema, type GapPage, gapStatusSchema } from '@/lib/core/domain/gap'
import { causeNames } from './gap-cause-badge'

type GapFiltersProps = {
  filter: GapsFilter
  counts: GapPage['counts'] | undefined
  onChange: (values: Record<string, string | number | undefined>) => void
}

const statusNames = { open: 'open', added: 'added, not active yet', dismissed: 'dismissed' } as const
const causeOptions = [
  { value: '', label: 'any' },
  ...gapCauseSchema.options.map((cause) => ({ value: cause, label: causeNames[cause] })),
]

export function GapFilters({ filter, counts, onChange }: GapFiltersProps) {
  const change = (values: Record<string, string | undefined>) => onChange({ ...values, cursor: undefined })
  const statusOptions = gapStatusSchema.options.map((status) => ({
    value: status,
    label: counts ? `${statusNames[status]} (${formatCount(counts[status])})` : statusNames[status],
  }))
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <SearchForm value={filter.search} placeholder="disease or finding" onSearch={(search) => change({ search })} />
      <Select
        label="Status"
        value={filter.status ?? 'open'}
        onChange={(status) => change({ status })}
        options={statusOptions}
        className="w-52"
      />
      <Select
        label="Cause"
        value={filter.cause ?? ''}
        onChange={(cause) => change({ cause })}
        options={causeOptions}
        className="w-36"
      />
      <SimulatedSwitch isOn={filter.includeSimulated} onChange={change} className="mb-1" />
    </div>
  )
}
