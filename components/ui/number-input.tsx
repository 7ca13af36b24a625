// A labelled number field with a hint and an error; empty is NaN, as the underlying field reports it.
'use client'
import type { ReactNode } from 'react'
import { FieldError, Group, Input, Label, NumberField, type NumberFieldProps, Text } from 'react-aria-components'
import { classNames } from './class-names'
import { errorStyle, hintStyle, inputStyle, labelStyle } from './field-style'

type NumberInputProps = Omit<NumberFieldProps, 'className' | 'children'> & {
  label: string
  hint?: ReactNode
  error?: string | null
  isLabelHidden?: boolean
  className?: string
}

export function NumberInput({ label, hint, error, isLabelHidden, className, ...rest }: NumberInputProps) {
  return (
    <NumberField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={classNames('grid gap-1', className)}>
      <Label className={isLabelHidden ? 'sr-only' : labelStyle}>{label}</Label>
      <Group>
        <Input className={classNames(inputStyle, 'text-right tabular-nums')} />
      </Group>
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={errorStyle}>{error}</FieldError>
    </NumberField>
  )
}
