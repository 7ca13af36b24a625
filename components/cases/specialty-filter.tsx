// A specialty, or another word of the rows such as their source, to filter by: typed, or chosen among those the shown rows have.
'use client'
import { useId, useState } from 'react'
import { inputStyle, labelStyle } from '@/components/ui/field-style'

type SpecialtyFilterProps = {
  value: string
  known: readonly string[]
  onChange: (specialty: string) => void
  label?: string
}

export function SpecialtyFilter({ value, known, onChange, label = 'Specialty' }: SpecialtyFilterProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const specialties = [...new Set(known)].sort()
  const change = (text: string) => {
    setTyped(text)
    if (text === '' || specialties.includes(text)) onChange(text)
  }
  return (
    <form
      className="grid gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(typed.trim())
      }}
    >
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      <input
        id={id}
        list={`${id}-known`}
        value={typed}
        placeholder="any"
        onChange={(event) => change(event.target.value)}
        className={inputStyle}
      />
      <datalist id={`${id}-known`}>
        {specialties.map((specialty) => (
          <option key={specialty} value={specialty} />
        ))}
      </datalist>
    </form>
  )
}
