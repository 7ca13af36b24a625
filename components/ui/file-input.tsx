// The field that takes one file from the device.
'use client'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { inputStyle, labelStyle } from './field-style'

const fileStyle =
  'cursor-pointer file:mr-3 file:cursor-pointer file:rounded file:border-0 file:bg-sunken file:px-2 file:py-0.5 file:text-xs file:font-medium file:text-ink'

type FileInputProps = {
  /** What the file dialog offers, as the attribute of that name. */
  accept?: string
  hint?: ReactNode
  onChange: (file: File | null) => void
}

export function FileInput({ accept, hint, onChange }: FileInputProps) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelStyle}>
        File
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        className={classNames(inputStyle, fileStyle)}
      />
      {hint ? <p className="text-xs text-muted">{hint}</p> : null}
    </div>
  )
}
