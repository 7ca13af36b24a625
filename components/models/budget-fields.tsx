// How much a run may spend before it stops by itself: US dollars, tokens, or neither.
'use client'
import { NumberInput } from '@/components/ui/number-input'
import type { Budget } from '@/lib/core/domain/run'

type BudgetFieldsProps = { budget: Budget; onChange: (budget: Budget) => void }

const typed = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** An empty field is no limit. */
export function BudgetFields({ budget, onChange }: BudgetFieldsProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">Budget</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberInput
          label="Budget in US dollars"
          value={budget.usd ?? Number.NaN}
          onChange={(usd) => onChange({ ...budget, usd: typed(usd) })}
          minValue={0}
          maxValue={10_000_000}
          formatOptions={{ maximumFractionDigits: 4 }}
        />
        <NumberInput
          label="Budget in tokens"
          value={budget.tokens ?? Number.NaN}
          onChange={(tokens) => onChange({ ...budget, tokens: typed(tokens) })}
          minValue={0}
          maxValue={1_000_000_000_000}
        />
      </div>
      <p className="text-xs text-muted">
        Empty: no limit. When it is reached, calls under way are finished and paid for, and the run stops; it can go on
        with a larger budget.
      </p>
    </fieldset>
  )
}
