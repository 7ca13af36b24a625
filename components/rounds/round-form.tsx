// The options of a round.
'use client'
import { SpecialtiesField } from '@/components/cases/specialties-field'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import type { OpenRound } from '@/lib/core/domain/round'
import { outcomeSchema } from '@/lib/core/domain/score'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { RoundNumbers } from './round-numbers'

type RoundFormProps = { options: OpenRound; onChange: (options: OpenRound) => void }

export function RoundForm({ options, onChange }: RoundFormProps) {
  const { filter } = options
  return (
    <div className="grid gap-4">
      <Field
        label="Name"
        isRequired
        value={options.name}
        onChange={(name) => onChange({ ...options, name })}
        placeholder="such as Pilot 1"
      />
      <RoundNumbers options={options} onChange={onChange} />
      <div className="grid gap-4 md:grid-cols-2">
        <SpecialtiesField
          value={filter.specialties}
          onChange={(specialties) => onChange({ ...options, filter: { ...filter, specialties } })}
          hint="Separated by commas; empty means all."
        />
        <CheckboxGroup
          label="Outcomes (none chosen means all)"
          value={filter.outcomes}
          onChange={(chosen) =>
            onChange({
              ...options,
              filter: { ...filter, outcomes: outcomeSchema.options.filter((outcome) => chosen.includes(outcome)) },
            })
          }
        >
          <div className="flex flex-wrap gap-x-4">
            {outcomeSchema.options.map((outcome) => (
              <Checkbox key={outcome} value={outcome}>
                <OutcomeBadge outcome={outcome} />
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      </div>
      <Checkbox
        isSelected={filter.excludeReviewed}
        onChange={(excludeReviewed) => onChange({ ...options, filter: { ...filter, excludeReviewed } })}
      >
        Leave out trees that have been drawn before
      </Checkbox>
      <Field
        label="Guidelines for reviewers"
        rows={2}
        value={options.guidelines}
        onChange={(guidelines) => onChange({ ...options, guidelines })}
        hint="Shown beside every tree of this round."
      />
    </div>
  )
}
