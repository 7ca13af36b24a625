// The options of a synthesis: who plays, how many trees, how wide, how long.
'use client'
import { BudgetFields } from '@/components/models/budget-fields'
import { NumberInput } from '@/components/ui/number-input'
import { Select } from '@/components/ui/select'
import { personaSchema } from '@/lib/core/domain/tree'
import type { SynthesizeTrees } from '@/lib/core/domain/tree-list'
import { type ModelChoices, TeacherField } from './teacher-field'

type SynthesizeFormProps = {
  options: SynthesizeTrees
  models: ModelChoices
  onChange: (options: SynthesizeTrees) => void
}

const personaName = {
  plain: 'plain: reasons as well as it can',
  anchoring: 'anchoring: barely updates',
  erratic: 'erratic: updates against the evidence',
  shotgun: 'shotgun: orders without grounds',
  forgetful: 'forgetful: repeats orders, drops hypotheses',
}
const personas = personaSchema.options.map((value) => ({ value, label: personaName[value] }))

const numbers = [
  { key: 'treesPerCase', label: 'Trees per case', min: 1, max: 100, step: 1 },
  { key: 'trajectories', label: 'Trajectories per tree', min: 1, max: 200, step: 1 },
  { key: 'turns', label: 'Turns at most', min: 2, max: 20, step: 1 },
  { key: 'branch', label: 'Branches per turn', min: 1, max: 6, step: 1 },
  { key: 'temperature', label: 'Temperature', min: 0, max: 10, step: 0.1 },
  { key: 'seed', label: 'Seed', min: 0, max: 2_147_483_647, step: 1 },
] as const

export function SynthesizeForm({ options, models, onChange }: SynthesizeFormProps) {
  const isModel = options.teacher === 'model'
  return (
    <div className="grid gap-4">
      <TeacherField options={options} models={models} onChange={onChange} />
      {isModel ? null : (
        <Select
          label="Persona"
          value={options.persona}
          onChange={(persona) => onChange({ ...options, persona })}
          options={personas}
          hint="Never shown to reviewers."
        />
      )}
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {numbers.map(({ key, label, min, max, step }) => (
          <NumberInput
            key={key}
            label={label}
            value={options[key]}
            onChange={(value) => onChange({ ...options, [key]: value })}
            minValue={min}
            maxValue={max}
            step={step}
            formatOptions={{ useGrouping: false }}
          />
        ))}
      </div>
      {isModel ? (
        <BudgetFields budget={options.budget} onChange={(budget) => onChange({ ...options, budget })} />
      ) : null}
    </div>
  )
}
