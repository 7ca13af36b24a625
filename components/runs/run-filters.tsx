// What narrows the list of runs: kind and state.
'use client'
import { Select } from '@/components/ui/select'
import type { RunsFilter } from '@/lib/client/runs'
import { runKindSchema, runStateSchema } from '@/lib/core/domain/run'
import { runKindName } from './run-words'

const any = { value: '', label: 'any' }
const kinds = [any, ...runKindSchema.options.map((value) => ({ value, label: runKindName[value] }))]
const states = [any, ...runStateSchema.options.map((value) => ({ value, label: value }))]

type RunFiltersProps = { filter: RunsFilter; onChange: (values: Record<string, string | undefined>) => void }

export function RunFilters({ filter, onChange }: RunFiltersProps) {
  const set = (name: string) => (value: string) => onChange({ [name]: value, cursor: undefined })
  return (
    <div className="mb-3 grid max-w-md grid-cols-2 items-end gap-3">
      <Select label="Kind" value={filter.kind ?? ''} onChange={set('kind')} options={kinds} />
      <Select label="State" value={filter.state ?? ''} onChange={set('state')} options={states} />
    </div>
  )
}
