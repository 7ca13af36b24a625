// Which share of the cases is kept for validation, and the seed that chooses them.
'use client'
import { NumberInput } from '@/components/ui/number-input'
import type { ReleaseStepProps } from './release-step-props'

export function SplitStep({ options, errors, onChange }: ReleaseStepProps) {
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-muted">
        All rows of a case, and of cases that are nearly the same, are on one side. Held-out cases are on neither: they
        are for evaluation.
      </p>
      <div className="flex flex-wrap gap-4">
        <NumberInput
          label="Share for validation"
          className="w-52"
          value={options.validationShare}
          formatOptions={{ style: 'percent', maximumFractionDigits: 1 }}
          minValue={0}
          maxValue={0.5}
          error={errors.get('validationShare')}
          onChange={(validationShare) => onChange({ ...options, validationShare })}
          hint="0 % to 50 %. At 0 % there is no validation file."
        />
        <NumberInput
          label="Seed"
          className="w-52"
          value={options.seed}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
          minValue={0}
          error={errors.get('seed')}
          onChange={(seed) => onChange({ ...options, seed })}
          hint="The same seed puts each case on the same side in every release."
        />
      </div>
    </div>
  )
}
