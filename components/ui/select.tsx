// A labelled choice of one among few: the platform's own select, which every device and reader knows.
'use client'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { hintStyle, inputStyle, labelStyle } from './field-style'

export type SelectOption<Value extends string> = { value: Value; label: string }

type SelectProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly SelectOption<Value>[]
  hint?: ReactNode
  isLabelHidden?: boolean
  isDisabled?: boolean
  className?: string
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const id = useId()
  const choose = (value: string) => {
    const option = props.options.find((candidate) => candidate.value === value)
    if (option) props.onChange(option.value)
  }
  return (
    <div className={classNames('grid gap-1', props.className)}>
      <label htmlFor={id} className={props.isLabelHidden ? 'sr-only' : labelStyle}>
        {props.label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={props.value}
          disabled={props.isDisabled}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          onChange={(event) => choose(event.target.value)}
          className={classNames(inputStyle, 'appearance-none pr-8')}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} className="bg-surface text-ink">
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
        />
      </div>
      {props.hint ? (
        <p id={`${id}-hint`} className={hintStyle}>
          {props.hint}
        </p>
      ) : null}
    </div>
  )
}
