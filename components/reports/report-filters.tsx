// What narrows the list of reports: words and where the environment stands. Both stand in the address.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
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
  const [words, setWords] = useState(filter.search ?? '')
  return (
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <form
        role="search"
        className="flex min-w-64 flex-1 items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          onChange({ search: words.trim(), cursor: undefined })
        }}
      >
        <Field
          label="Search"
          value={words}
          onChange={setWords}
          placeholder="title, key or diagnosis"
          className="flex-1"
        />
        <Button type="submit">Search</Button>
      </form>
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
