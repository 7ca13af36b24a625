// A probability in percent: typed, or moved by arrow keys, five points at a time and one with Shift.
'use client'
import { type KeyboardEvent, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { inputStyle } from '@/components/ui/field-style'
import { stepPercent } from './edit-draft'

type PercentFieldProps = {
  label: string
  /** Null where nothing is stated. */
  value: number | null
  onChange: (value: number | null) => void
  onNormalise: () => void
}

/** What is typed shows as it is typed, such as a number without its decimals yet. */
export function PercentField({ label, value, onChange, onNormalise }: PercentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed !== null && readPercent(typed) === value ? typed : value === null ? '' : String(value)
  function type(text: string) {
    const cleaned = text.replace(',', '.')
    if (!/^\d{0,3}(\.\d?)?$/.test(cleaned) || (readPercent(cleaned) ?? 0) > 100) return
    setTyped(cleaned)
    onChange(readPercent(cleaned))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isStep = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (!isStep && event.key.toLowerCase() !== 'n') return
    event.preventDefault()
    if (isStep) onChange(stepPercent(value, event.key === 'ArrowUp' ? 1 : -1, event.shiftKey))
    else onNormalise()
  }
  return (
    <input
      role="spinbutton"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value ?? undefined}
      aria-valuetext={value === null ? 'not stated' : `${value} percent`}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
      className={classNames(inputStyle, 'text-right tabular-nums')}
    />
  )
}

const readPercent = (text: string): number | null => (text === '' || text === '.' ? null : Number.parseFloat(text))
