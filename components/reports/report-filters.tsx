// What narrows the list of reports: words and where the environment stands. Both stand in the address.
'use client'
import { SearchForm } from '@/components/ui/search-form'
import { Select } from '@/components/ui/select'
import type { ReportsFilter } from '@/lib/client/reports'
import { caseDraftStateSchema } from '@/lib/core/domain/report'
import { draftStateName } from './draft-state-badge'

export const reportStates = ['none', ...caseDraftStateSchema.options] as const

const stateOptions = [
  { value: '', label: 'any' },
  ...reportStates.map((state) => ({ value: state, label: draftStateName(state) })),
]

type ReportFiltersProps = {
  filter: ReportsFilter
  onChange: (values: { search?: string; state?: string; cursor?: undefined }) => void
}

export function ReportFilters({ filter, onChange }: ReportFiltersProps) {
  return (
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <SearchForm
        value={filter.search}
        placeholder="title, key or diagnosis"
        onSearch={(search) => onChange({ search, cursor: undefined })}
      />
      <Select
        label="Environment"
        value={filter.state ?? ''}
        onChange={(state) => onChange({ state, cursor: undefined })}
        options={stateOptions}
        className="w-44"
      />
    </div>
  )
}
