// Trees chosen by their ids, typed in one field.
'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'

type TreeIdsFieldProps = {
  value: readonly number[]
  onChange: (ids: number[]) => void
  error?: string | null
}

/** What is no number is handed on as one that no tree can have, so that it is refused and not left out. */
const read = (text: string) => text.split(/[\s,;]+/).flatMap((part) => (part === '' ? [] : [Number(part)]))

export function TreeIdsField({ value, onChange, error }: TreeIdsFieldProps) {
  const [text, setText] = useState(value.join(', '))
  const change = (typed: string) => {
    setText(typed)
    onChange(read(typed))
  }
  const isOdd = value.some((id) => !Number.isInteger(id) || id < 1)
  return (
    <Field
      label="Tree ids"
      value={text}
      onChange={change}
      hint="Separated by commas or spaces; only these may be drawn."
      error={isOdd ? 'Enter the numbers of trees, as in their addresses.' : error}
      placeholder="12, 40, 41"
    />
  )
}
