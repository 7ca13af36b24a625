// How long a play may be, how it is drawn, and what it may cost.
'use client'
import { OptionalNumber } from '@/components/models/optional-number'
import { NumberInput } from '@/components/ui/number-input'
import type { WishProps } from './evaluation-wish'

const numbers = [
  { key: 'turns', label: 'Turns at most', min: 2, max: 20, step: 1, hint: 'in free turn, the diagnosis included' },
  { key: 'temperature', label: 'Temperature', min: 0, max: 10, step: 0.1, hint: '0: the likeliest answer' },
  { key: 'seed', label: 'Seed', min: 0, max: 2_147_483_647, step: 1, hint: 'of sample, play and intervals' },
] as const

export function EvaluationBounds({ wish, onChange }: WishProps) {
  const asksModels = wish.player !== '' || wish.judge !== ''
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {numbers.map(({ key, label, min, max, step, hint }) => (
        <NumberInput
          key={key}
          className="content-start"
          label={label}
          hint={hint}
          value={wish[key]}
          onChange={(value) => onChange({ [key]: value })}
          minValue={min}
          maxValue={max}
          step={step}
          formatOptions={{ useGrouping: false }}
        />
      ))}
      {asksModels ? (
        <>
          <OptionalNumber
            {...{ label: 'Budget, $', min: 0, max: 10_000_000, step: 0.01, hint: 'stops the run; empty: none' }}
            value={wish.usd}
            onChange={(usd) => onChange({ usd })}
          />
          <OptionalNumber
            {...{ label: 'Budget, tokens', min: 0, max: 1_000_000_000_000, step: 1, hint: 'asked and answered' }}
            value={wish.tokens}
            onChange={(tokens) => onChange({ tokens })}
          />
        </>
      ) : null}
    </div>
  )
}
