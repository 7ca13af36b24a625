// Several out of many values, each with how many trees have it; a long list can be searched.
'use client'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { hintStyle } from '@/components/ui/field-style'

type ChoiceListProps = {
  label: string
  choices: readonly { value: string; trees: number }[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

const SEARCHED_FROM = 9

/** What is chosen stays in the list, whatever is searched for. */
export function ChoiceList({ label, choices, value, onChange }: ChoiceListProps) {
  const [words, setWords] = useState('')
  const shown = choices.filter(
    (choice) => value.includes(choice.value) || choice.value.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <div className="grid content-start gap-1">
      <CheckboxGroup label={label} value={[...value]} onChange={onChange}>
        <p className={hintStyle}>{value.length === 0 ? 'None chosen: all are let in.' : `${value.length} chosen.`}</p>
        <div className="mt-1 max-h-44 overflow-y-auto rounded-md border border-line px-2.5 py-1">
          {shown.map((choice) => (
            <Checkbox key={choice.value} value={choice.value}>
              {choice.value} <span className="text-muted tabular-nums">{formatCount(choice.trees)}</span>
            </Checkbox>
          ))}
          {shown.length === 0 ? <p className="py-1 text-muted">None has these words.</p> : null}
        </div>
      </CheckboxGroup>
      {choices.length >= SEARCHED_FROM ? (
        <Field
          label={`Search ${label.toLowerCase()}`}
          isLabelHidden
          placeholder="search"
          value={words}
          onChange={setWords}
        />
      ) : null}
    </div>
  )
}
