// Opening a round, second step: how many trees are drawn, and which are drawn more often.
'use client'
import { NumberInput } from '@/components/ui/number-input'
import type { RoundStepProps } from './round-step-props'

const plain = { useGrouping: false, maximumFractionDigits: 4 } as const

const policies = [
  { key: 'audit', label: 'Audit', hint: 'Every tree alike: the fairest picture of all.' },
  {
    key: 'boundary',
    label: 'Boundary',
    hint: 'More of those that the filter could accept, where a verdict moves its threshold most.',
  },
  {
    key: 'disagreement',
    label: 'Disagreement',
    hint: 'More of those where the filter parts from the outcome, or reviewers from each other.',
  },
] as const

export function RoundDrawStep({ options, errors, onChange }: RoundStepProps) {
  const { policy } = options
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 md:grid-cols-3">
        <NumberInput
          className="content-start"
          label="Trees to draw"
          hint="Expected number; each tree is drawn by its own chance."
          value={options.budget}
          onChange={(budget) => onChange({ ...options, budget })}
          formatOptions={plain}
          error={errors.get('budget')}
        />
        <NumberInput
          className="content-start"
          label="Smallest chance"
          hint="No candidate is drawn more rarely, so that something can be said of all."
          value={options.piMin}
          onChange={(piMin) => onChange({ ...options, piMin })}
          formatOptions={plain}
          error={errors.get('piMin')}
        />
        <NumberInput
          className="content-start"
          label="Seed"
          hint="The same seed draws the same trees; it is stored with every chance."
          value={options.seed}
          onChange={(seed) => onChange({ ...options, seed })}
          formatOptions={plain}
          error={errors.get('seed')}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="text-sm font-medium">Policy: what makes a tree worth a physician’s time</legend>
        <p className="mb-2 text-xs text-muted">
          Weights; only their ratios count. The chances undo the choice, so that estimates hold for all candidates.
        </p>
        <div className="grid gap-4 md:grid-cols-3">
          {policies.map(({ key, label, hint }) => (
            <NumberInput
              className="content-start"
              key={key}
              label={label}
              hint={hint}
              value={policy[key]}
              onChange={(weight) => onChange({ ...options, policy: { ...policy, [key]: weight } })}
              formatOptions={plain}
              error={errors.get(`policy/${key}`) ?? (key === 'audit' ? errors.get('policy') : null)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}
