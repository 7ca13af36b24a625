// The numeric options of a round: budget, reviews, lease, seed, and the weights of the three policies.
'use client'
import { NumberInput } from '@/components/ui/number-input'
import type { OpenRound } from '@/lib/core/domain/round'

type RoundNumbersProps = { options: OpenRound; onChange: (options: OpenRound) => void }

const numbers = [
  { key: 'budget', label: 'Trees to draw', min: 1, max: 1_000_000, step: 1, hint: 'expected number' },
  { key: 'reviewsPerTree', label: 'Reviews per tree', min: 1, max: 9, step: 1, hint: 'two or more show agreement' },
  {
    key: 'leaseMinutes',
    label: 'Lease (minutes)',
    min: 5,
    max: 1440,
    step: 1,
    hint: 'idle time before a tree is free',
  },
  { key: 'piMin', label: 'Smallest chance', min: 0.001, max: 1, step: 0.001, hint: 'no tree is drawn more rarely' },
  { key: 'seed', label: 'Seed', min: 0, max: 2_147_483_647, step: 1, hint: 'the same seed draws the same' },
] as const

const policies = [
  { key: 'audit', label: 'Audit weight', hint: 'every tree alike' },
  { key: 'boundary', label: 'Boundary weight', hint: 'close to the threshold' },
  { key: 'disagreement', label: 'Disagreement weight', hint: 'filter against outcome or reviewers' },
] as const

export function RoundNumbers({ options, onChange }: RoundNumbersProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-5">
        {numbers.map(({ key, label, min, max, step, hint }) => (
          <NumberInput
            key={key}
            className="content-start"
            label={label}
            hint={hint}
            value={options[key]}
            onChange={(value) => onChange({ ...options, [key]: value })}
            minValue={min}
            maxValue={max}
            step={step}
            formatOptions={{ useGrouping: false, maximumFractionDigits: 3 }}
          />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-3">
        {policies.map(({ key, label, hint }) => (
          <NumberInput
            key={key}
            className="content-start"
            label={label}
            hint={hint}
            value={options.policy[key]}
            onChange={(value) => onChange({ ...options, policy: { ...options.policy, [key]: value } })}
            minValue={0}
            step={0.1}
          />
        ))}
      </div>
    </>
  )
}
