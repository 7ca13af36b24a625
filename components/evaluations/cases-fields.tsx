// Which cases are played.
'use client'
import { OptionalNumber } from '@/components/models/optional-number'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import type { EvaluationWish, WishProps } from './evaluation-wish'

const splits: { value: EvaluationWish['split']; label: string }[] = [
  { value: 'held-out', label: 'held-out cases' },
  { value: 'train', label: 'training cases' },
  { value: '', label: 'all cases' },
]

export function CasesFields({ wish, onChange }: WishProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-4">
        <Select
          className="content-start"
          label="Split"
          value={wish.split}
          onChange={(split) => onChange({ split })}
          options={splits}
        />
        <Field
          className="content-start"
          label="Source"
          value={wish.source}
          onChange={(source) => onChange({ source })}
          placeholder="any"
        />
        <Field
          className="content-start"
          label="Specialty"
          value={wish.specialty}
          onChange={(specialty) => onChange({ specialty })}
          placeholder="any"
        />
        <OptionalNumber
          {...{ label: 'Sample', min: 1, max: 100_000, step: 1, hint: 'drawn by the seed; empty: all' }}
          value={wish.sample}
          onChange={(sample) => onChange({ sample })}
        />
      </div>
      {wish.split === 'held-out' ? null : (
        <Notice tone="warn">
          A model may have been trained on training cases: figures over them say nothing of new ones.
        </Notice>
      )}
    </>
  )
}
