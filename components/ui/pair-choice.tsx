// Two of a list to be compared, A and B, and a button that swaps them; as grid cells of the form they stand in.
'use client'
import { ArrowLeftRight } from 'lucide-react'
import { Button } from './button'
import { Select } from './select'

type PairChoiceProps = {
  a: number | undefined
  b: number | undefined
  /** By id; a first one for none is added. */
  options: readonly { value: string; label: string }[]
  onChange: (values: { a?: string | number; b?: string | number }) => void
}

export function PairChoice({ a, b, options, onChange }: PairChoiceProps) {
  const all = [{ value: '', label: 'choose one' }, ...options]
  return (
    <>
      <Select label="A" value={String(a ?? '')} onChange={(next) => onChange({ a: next })} options={all} />
      <Button
        aria-label="Swap A and B"
        icon={<ArrowLeftRight aria-hidden />}
        isDisabled={a === undefined && b === undefined}
        onPress={() => onChange({ a: b ?? '', b: a ?? '' })}
      />
      <Select label="B" value={String(b ?? '')} onChange={(next) => onChange({ b: next })} options={all} />
    </>
  )
}
