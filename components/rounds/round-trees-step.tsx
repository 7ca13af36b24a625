// Opening a round, first step: its name, and which trees may be drawn.
'use client'
import { useQuery } from '@tanstack/react-query'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { roundChoicesQuery } from '@/lib/client/round-preview'
import type { CandidateFilter } from '@/lib/core/domain/round'
import { outcomeSchema } from '@/lib/core/domain/score'
import { ChoiceList } from './choice-list'
import type { RoundStepProps } from './round-step-props'
import { TreeIdsField } from './tree-ids-field'

export function RoundTreesStep({ options, errors, onChange }: RoundStepProps) {
  const { data, error } = useQuery(roundChoicesQuery())
  const { filter } = options
  const narrow = (part: Partial<CandidateFilter>) => onChange({ ...options, filter: { ...filter, ...part } })
  return (
    <div className="grid gap-4">
      <Field
        label="Name"
        isRequired
        value={options.name}
        onChange={(name) => onChange({ ...options, name })}
        placeholder="such as Pilot 1"
        hint="Reviewers see it beside every tree."
        error={errors.get('name')}
      />
      <ErrorNotice error={error} title="The lists to choose from could not be read" />
      <ErrorNotice error={filterError(errors)} title="Trees that may be drawn" />
      <div className="grid gap-4 md:grid-cols-3">
        <ChoiceList
          label="Specialties"
          choices={data?.specialties ?? []}
          value={filter.specialties}
          onChange={(specialties) => narrow({ specialties })}
        />
        <ChoiceList
          label="Teachers"
          choices={data?.teachers ?? []}
          value={filter.teachers}
          onChange={(teachers) => narrow({ teachers })}
        />
        <ChoiceList
          label="Sources"
          choices={data?.sources ?? []}
          value={filter.sources}
          onChange={(sources) => narrow({ sources })}
        />
      </div>
      <Outcomes value={filter.outcomes} onChange={(outcomes) => narrow({ outcomes })} />
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          label="Words"
          value={filter.text}
          onChange={(text) => narrow({ text })}
          hint="In the title or key of the case, or the key of the tree."
          error={errors.get('filter/text')}
        />
        <TreeIdsField
          value={filter.treeIds}
          onChange={(treeIds) => narrow({ treeIds })}
          error={errors.get('filter/treeIds')}
        />
      </div>
      <Checkbox isSelected={filter.excludeReviewed} onChange={(excludeReviewed) => narrow({ excludeReviewed })}>
        Leave out trees that have been drawn before
      </Checkbox>
    </div>
  )
}

const filterError = (errors: RoundStepProps['errors']) => {
  const message = errors.get('filter')
  return message === undefined ? null : { message }
}

type OutcomesProps = { value: CandidateFilter['outcomes']; onChange: (value: CandidateFilter['outcomes']) => void }

function Outcomes({ value, onChange }: OutcomesProps) {
  const choose = (chosen: string[]) => onChange(outcomeSchema.options.filter((outcome) => chosen.includes(outcome)))
  return (
    <CheckboxGroup
      label="Outcomes: trees with at least one such trajectory (none chosen: all)"
      value={value}
      onChange={choose}
    >
      <div className="flex flex-wrap gap-x-4">
        {outcomeSchema.options.map((outcome) => (
          <Checkbox key={outcome} value={outcome}>
            <OutcomeBadge outcome={outcome} />
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
