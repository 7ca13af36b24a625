// What narrows the worklist; all of it stands in the address.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { SimulatedSwitch } from '@/components/rounds/simulated-switch'
import { Select } from '@/components/ui/select'
import type { DisagreementsFilter } from '@/lib/client/disagreements'
import {
  disagreementDirectionSchema,
  type DisagreementPage,
  disagreementStatusSchema,
} from '@/lib/core/domain/disagreement'
import { disagreementCauseSchema } from '@/lib/core/domain/disagreement-choice'
import { causeNames, directionNames, statusNames } from './cause-names'

type DisagreementFiltersProps = {
  filter: DisagreementsFilter
  page: DisagreementPage | undefined
  onChange: (values: Record<string, string | undefined>) => void
}

const any = { value: '', label: 'any' }
const causeOptions = [any, ...disagreementCauseSchema.options.map((value) => ({ value, label: causeNames[value] }))]
const directionOptions = [
  any,
  ...disagreementDirectionSchema.options.map((value) => ({ value, label: directionNames[value] })),
]

export function DisagreementFilters({ filter, page, onChange }: DisagreementFiltersProps) {
  const change = (values: Record<string, string | undefined>) => onChange({ ...values, cursor: undefined })
  const { status = 'open' } = filter
  const choose = (name: string) => (value: string) => change({ [name]: value })
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <Select
        label="Status"
        value={status}
        onChange={(value) => change({ status: value === 'open' ? '' : value })}
        options={disagreementStatusSchema.options.map((value) => ({
          value,
          label: page ? `${statusNames[value]} (${formatCount(page.counts[value])})` : statusNames[value],
        }))}
        className="w-52"
      />
      <Select
        label="Direction"
        value={filter.direction ?? ''}
        onChange={choose('direction')}
        options={directionOptions}
        className="w-44"
      />
      <Select
        label="Suggested cause"
        value={filter.suggested ?? ''}
        onChange={choose('suggested')}
        options={causeOptions}
        className="w-40"
      />
      <Select
        label="Recorded cause"
        value={filter.cause ?? ''}
        onChange={choose('cause')}
        options={causeOptions}
        className="w-40"
      />
      <Among label="Specialty" value={filter.specialty} values={page?.specialties} onChange={choose('specialty')} />
      <Among label="Teacher" value={filter.teacher} values={page?.teachers} onChange={choose('teacher')} />
      <Select
        label="Round"
        value={String(filter.roundId ?? '')}
        onChange={choose('round')}
        options={[
          { value: '', label: 'newest of each tree' },
          ...(page?.rounds ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        className="w-48"
      />
      <SimulatedSwitch isOn={filter.includeSimulated} onChange={change} className="mb-1" />
    </div>
  )
}

type AmongProps = {
  label: string
  value: string | undefined
  values: readonly string[] | undefined
  onChange: (value: string) => void
}

/** A value of the address stays among the options though no row has it. */
function Among({ label, value, values = [], onChange }: AmongProps) {
  const names = value === undefined || values.includes(value) ? values : [value, ...values]
  const options = [any, ...names.map((each) => ({ value: each, label: each }))]
  return <Select label={label} value={value ?? ''} onChange={onChange} options={options} className="w-44" />
}
