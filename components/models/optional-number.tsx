// A number field that may stay empty: null then, which leaves the matter to the server or unbounded.
'use client'
import { NumberInput } from '@/components/ui/number-input'

type OptionalNumberProps = {
  label: string
  hint?: string
  value: number | null
  onChange: (value: number | null) => void
  min: number
  max: number
  step: number
}

export const OptionalNumber = ({ label, hint, value, onChange, min, max, step }: OptionalNumberProps) => (
  <NumberInput
    className="content-start"
    label={label}
    hint={hint}
    value={value ?? NaN}
    onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    minValue={min}
    maxValue={max}
    step={step}
    formatOptions={{ useGrouping: false, maximumFractionDigits: 6 }}
  />
)
