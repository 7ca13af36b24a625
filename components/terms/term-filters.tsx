// What narrows the list of terms: words, status with its count, kind, diagnoses alone. All of it stands in the address.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { Checkbox } from '@/components/ui/checkbox'
import { SearchForm } from '@/components/ui/search-form'
import { Select } from '@/components/ui/select'
import type { TermsFilter } from '@/lib/client/terms'
import { conceptKindSchema } from '@/lib/core/domain/graph'
import { type TermPage, type TermStatusFilter, termStatusFilterSchema } from '@/lib/core/domain/term'

type Changes = { search?: string; status?: string; kind?: string; diagnoses?: string; cursor?: undefined }
type TermFiltersProps = { filter: TermsFilter; totals?: TermPage['totals']; onChange: (values: Changes) => void }

const statusNames: Record<TermStatusFilter, string> = {
  open: 'waiting for a choice',
  unmapped: 'unmapped',
  ambiguous: 'ambiguous',
  chosen: 'chosen by a person',
  linked: 'linked by itself',
}
const kindOptions = [
  { value: '', label: 'any' },
  ...conceptKindSchema.options.map((kind) => ({ value: kind, label: kind })),
]

export function TermFilters({ filter, totals, onChange }: TermFiltersProps) {
  const change = (values: Changes) => onChange({ ...values, cursor: undefined })
  return (
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <SearchForm value={filter.search} placeholder="words of the term" onSearch={(search) => change({ search })} />
      <Select
        label="Status"
        value={filter.status ?? 'open'}
        onChange={(status) => change({ status: status === 'open' ? '' : status })}
        options={termStatusFilterSchema.options.map((value) => ({
          value,
          label: totals ? `${statusNames[value]} (${formatCount(totalOf(totals, value))})` : statusNames[value],
        }))}
        className="w-60"
      />
      <Select
        label="Kind"
        value={filter.kind ?? ''}
        onChange={(kind) => change({ kind })}
        options={kindOptions}
        className="w-28"
      />
      <Checkbox
        isSelected={filter.diagnosesOnly ?? false}
        onChange={(isSelected) => change({ diagnoses: isSelected ? 'true' : '' })}
        className="mb-1"
      >
        Diagnoses of cases only
      </Checkbox>
    </div>
  )
}

const totalOf = (totals: TermPage['totals'], status: TermStatusFilter) =>
  status === 'open' ? totals.unmapped + totals.ambiguous : totals[status]
