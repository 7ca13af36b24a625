// Several specialties typed in one field, separated by commas.
'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'

type SpecialtiesFieldProps = {
  value: readonly string[]
  onChange: (specialties: string[]) => void
  hint?: string
  isLabelHidden?: boolean
}

const split = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export function SpecialtiesField({ value, onChange, hint, isLabelHidden }: SpecialtiesFieldProps) {
  const [text, setText] = useState(value.join(', '))
  const change = (typed: string) => {
    setText(typed)
    onChange(split(typed))
  }
  return (
    <Field
      label="Specialties"
      value={text}
      onChange={change}
      hint={hint}
      isLabelHidden={isLabelHidden}
      placeholder="cardiology, neurology"
    />
  )
}
