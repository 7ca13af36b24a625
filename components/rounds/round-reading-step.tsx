// Opening a round, third step: how trees are read, by how many, and what readers see.
'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { NumberInput } from '@/components/ui/number-input'
import { ReviewsBySpecialty } from './reviews-by-specialty'
import type { RoundStepProps } from './round-step-props'

const whole = { useGrouping: false, maximumFractionDigits: 0 } as const

const switches = [
  {
    key: 'raisesReviews',
    label: 'One more reader on disagreement',
    hint: 'A tree whose readers disagree is read once more before its disputes go to an adjudicator.',
  },
  {
    key: 'isProspective',
    label: 'Prospective',
    hint: 'Answers stay covered until the order was judged, so that no order is judged with hindsight; order and update are judged apart.',
  },
  {
    key: 'showsTruth',
    label: 'Show the true diagnosis',
    hint: 'Readers see it from the start. Without this it is hidden until they submit.',
  },
] as const

export function RoundReadingStep({ options, errors, onChange }: RoundStepProps) {
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 md:grid-cols-2">
        <NumberInput
          className="content-start"
          label="Reviews per tree"
          hint="By different readers. One is cheapest; two or more show agreement."
          value={options.reviewsPerTree}
          onChange={(reviewsPerTree) => onChange({ ...options, reviewsPerTree })}
          formatOptions={whole}
          error={errors.get('reviewsPerTree')}
        />
        <NumberInput
          className="content-start"
          label="Lease (minutes)"
          hint="A tree left alone this long may go to somebody else."
          value={options.leaseMinutes}
          onChange={(leaseMinutes) => onChange({ ...options, leaseMinutes })}
          formatOptions={whole}
          error={errors.get('leaseMinutes')}
        />
      </div>
      <ReviewsBySpecialty options={options} errors={errors} onChange={onChange} />
      <div className="grid gap-1">
        {switches.map(({ key, label, hint }) => (
          <Checkbox
            key={key}
            isSelected={options[key]}
            onChange={(isOn) => onChange({ ...options, [key]: isOn })}
            isInvalid={errors.has(key)}
          >
            {label}
            <span className="block text-xs text-muted">{hint}</span>
            {errors.has(key) ? <span className="block text-xs font-medium text-bad">{errors.get(key)}</span> : null}
          </Checkbox>
        ))}
      </div>
      <Field
        label="Guidelines for reviewers"
        rows={5}
        value={options.guidelines}
        onChange={(guidelines) => onChange({ ...options, guidelines })}
        hint="Markdown, at hand beside every tree. Later versions may follow; every verdict keeps the one in force."
        error={errors.get('guidelines')}
      />
    </div>
  )
}
