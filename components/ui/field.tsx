// A labelled text field, one line or several, with a hint and an error.
'use client'
import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { classNames } from './class-names'
import { errorStyle, hintStyle, inputStyle, labelStyle } from './field-style'

type FieldProps = Omit<TextFieldProps, 'className' | 'children'> & {
  label: string
  hint?: ReactNode
  /** Shown beneath the field; also marks it invalid. */
  error?: string | null
  placeholder?: string
  /** More than one makes it a text area of that many lines. */
  rows?: number
  isLabelHidden?: boolean
  className?: string
  inputClassName?: string
}

export function Field({
  label,
  hint,
  error,
  placeholder,
  rows = 1,
  isLabelHidden,
  className,
  inputClassName,
  ...rest
}: FieldProps) {
  const style = classNames(inputStyle, inputClassName)
  return (
    <TextField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={classNames('grid gap-1', className)}>
      <Label className={isLabelHidden ? 'sr-only' : labelStyle}>{label}</Label>
      {rows > 1 ? (
        <TextArea rows={rows} placeholder={placeholder} className={style} />
      ) : (
        <Input placeholder={placeholder} className={style} />
      )}
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={errorStyle}>{error}</FieldError>
    </TextField>
  )
}
