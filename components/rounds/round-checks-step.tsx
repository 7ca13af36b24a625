// Opening a round, fourth step: what is mixed in unnoticed to measure the readers.
'use client'
import { NumberInput } from '@/components/ui/number-input'
import type { RoundStepProps } from './round-step-props'

const percent = { style: 'percent', maximumFractionDigits: 1 } as const

export function RoundChecksStep({ options, errors, onChange }: RoundStepProps) {
  return (
    <div className="grid gap-4">
      <p className="text-muted">
        Both are mixed in among the drawn trees and look like any other; nothing tells a reader. They measure readers
        and never make labels, disputes or chances.
      </p>
      <div className="grid gap-4 md:grid-cols-3">
        <NumberInput
          className="content-start"
          label="Share of gold items"
          hint="Trees whose labels earlier rounds settled, beside the drawn ones: 3 to 5 % is usual. Nobody gets one they helped to label or whose truth they saw."
          value={options.goldShare}
          onChange={(goldShare) => onChange({ ...options, goldShare })}
          step={0.01}
          formatOptions={percent}
          error={errors.get('goldShare')}
        />
        <NumberInput
          className="content-start"
          label="Share of hidden repeats"
          hint="Trees a reader judged before and is given again, beside the reviews of drawn trees: 3 % is usual. Never where they saw the truth."
          value={options.repeatShare}
          onChange={(repeatShare) => onChange({ ...options, repeatShare })}
          step={0.01}
          formatOptions={percent}
          error={errors.get('repeatShare')}
        />
        <NumberInput
          className="content-start"
          label="Days before a repeat"
          hint="A review younger than this is not repeated, so that it is not remembered."
          value={options.repeatAfterDays}
          onChange={(repeatAfterDays) => onChange({ ...options, repeatAfterDays })}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
          error={errors.get('repeatAfterDays')}
        />
      </div>
    </div>
  )
}
