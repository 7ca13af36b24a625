// What narrows the trajectories that the audit looks at: specialty, teacher, outcome.
'use client'
import { Select } from '@/components/ui/select'
import { outcomeSchema } from '@/lib/core/domain/score'

type ScopeFiltersProps = {
  specialties: readonly string[]
  teachers: readonly string[]
  value: (name: 'specialty' | 'teacher' | 'outcome') => string
  onChange: (values: Record<string, string | undefined>) => void
}

const optionsOf = (values: readonly string[], chosen: string) => {
  const known = chosen === '' || values.includes(chosen) ? values : [chosen, ...values]
  return [{ value: '', label: 'any' }, ...known.map((value) => ({ value, label: value }))]
}

export const ScopeFilters = ({ specialties, teachers, value, onChange }: ScopeFiltersProps) => (
  <div className="mb-3 grid grid-cols-2 items-end gap-3 md:grid-cols-4">
    {(
      [
        { name: 'specialty', label: 'Specialty', values: specialties },
        { name: 'teacher', label: 'Teacher', values: teachers },
        { name: 'outcome', label: 'Outcome', values: outcomeSchema.options },
      ] as const
    ).map(({ name, label, values }) => (
      <Select
        key={name}
        label={label}
        value={value(name)}
        onChange={(chosen: string) => onChange({ [name]: chosen || undefined })}
        options={optionsOf(values, value(name))}
      />
    ))}
  </div>
)
