// What narrows the list of cases: words, specialty, source, split, flag. All of it stands in the address.
'use client'
import { SearchForm } from '@/components/ui/search-form'
import { Select } from '@/components/ui/select'
import { caseFlagSchema } from '@/lib/core/domain/case'
import type { CasesFilter } from '@/lib/client/cases'
import { flagText } from './flag-badge'
import { SpecialtyFilter } from './specialty-filter'

type CaseFiltersProps = {
  filter: CasesFilter
  specialties: readonly string[]
  sources: readonly string[]
  onChange: (values: {
    search?: string
    specialty?: string
    source?: string
    split?: string
    flag?: string
    cursor?: undefined
  }) => void
}

const splitOptions = [
  { value: '', label: 'any' },
  { value: 'train', label: 'train' },
  { value: 'held-out', label: 'held out' },
]
const flagOptions = [
  { value: '', label: 'any' },
  ...caseFlagSchema.options.map((flag) => ({ value: flag, label: flagText[flag].name })),
]

export function CaseFilters({ filter, specialties, sources, onChange }: CaseFiltersProps) {
  return (
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <SearchForm
        value={filter.search}
        placeholder="title, key or diagnosis"
        onSearch={(search) => onChange({ search, cursor: undefined })}
      />
      <SpecialtyFilter
        key={filter.specialty}
        value={filter.specialty ?? ''}
        known={specialties}
        onChange={(specialty) => onChange({ specialty, cursor: undefined })}
      />
      <SpecialtyFilter
        key={`source ${filter.source}`}
        label="Source"
        value={filter.source ?? ''}
        known={sources}
        onChange={(source) => onChange({ source, cursor: undefined })}
      />
      <Select
        label="Split"
        value={filter.split ?? ''}
        onChange={(split) => onChange({ split, cursor: undefined })}
        options={splitOptions}
        className="w-32"
      />
      <Select
        label="Flag"
        value={filter.flag ?? ''}
        onChange={(flag) => onChange({ flag, cursor: undefined })}
        options={flagOptions}
        className="w-44"
      />
    </div>
  )
}
