// A checkbox with its text, and a labelled group of them.
'use client'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
  type CheckboxProps as AriaCheckboxProps,
  FieldError,
  Label,
} from 'react-aria-components'
import { classNames } from './class-names'
import { errorStyle, labelStyle } from './field-style'

type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className'> & { className?: string; children: ReactNode }

export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={classNames('group relative flex min-h-7 cursor-pointer items-start gap-2 py-1', className)}
    >
      <span
        className={classNames(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface',
          'text-accent-ink group-data-selected:border-accent group-data-selected:bg-accent',
        )}
      >
        <Check aria-hidden strokeWidth={3} className="size-3 opacity-0 group-data-selected:opacity-100" />
      </span>
      <span className="leading-5">{children}</span>
    </AriaCheckbox>
  )
}

type CheckboxGroupProps = Omit<AriaCheckboxGroupProps, 'children' | 'className'> & {
  label: string
  error?: string | null
  children: ReactNode
}

export function CheckboxGroup({ label, error, children, ...rest }: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup {...rest} isInvalid={Boolean(error)} className="grid">
      <Label className={labelStyle}>{label}</Label>
      {children}
      <FieldError className={errorStyle}>{error}</FieldError>
    </AriaCheckboxGroup>
  )
}
