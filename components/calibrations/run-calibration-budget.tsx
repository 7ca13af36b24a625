// Which confidence budget a calibration spends from, and what its look will cost, said before it runs.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { RunCalibration } from '@/lib/core/domain/calibration-run'
import type { ConfidenceBudget } from '@/lib/core/domain/confidence-budget'
import { levelOfLook } from '@/lib/core/calibration/level-of-look'
import { OpenBudgetForm } from './run-calibration-new-budget'
import { RateInput } from './run-calibration-rate'

type BudgetChoiceProps = {
  options: RunCalibration
  /** Newest first. */
  budgets: readonly ConfidenceBudget[]
  onChange: (options: RunCalibration) => void
}

export function BudgetChoice({ options, budgets, onChange }: BudgetChoiceProps) {
  const [isOpening, setOpening] = useState(false)
  const chosen = budgets.find(({ id }) => id === options.budgetId) ?? budgets[0]
  if (isOpening) {
    const choose = (budgetId: number) => {
      onChange({ ...options, budgetId, delta: null })
      setOpening(false)
    }
    return <OpenBudgetForm onOpened={(budget) => choose(budget.id)} onCancel={() => setOpening(false)} />
  }
  return (
    <section aria-label="Confidence budget" className="grid gap-2 rounded-md border border-line bg-sunken p-3">
      {chosen ? (
        <>
          <div className="flex flex-wrap items-end gap-2">
            <Select
              className="min-w-56 flex-1"
              label="Confidence budget"
              value={String(chosen.id)}
              options={budgets.map(({ id, name, delta }) => ({ value: String(id), label: `${name} (δ = ${delta})` }))}
              onChange={(id) => onChange({ ...options, budgetId: Number(id), delta: null })}
            />
            <Button onPress={() => setOpening(true)}>Open a new budget</Button>
          </div>
          <Spending budget={chosen} />
        </>
      ) : (
        <FirstBudget options={options} onChange={onChange} />
      )}
    </section>
  )
}

/** Three significant digits: levels shrink with the square of the looks. */
const digits = (value: number) => String(Number(value.toPrecision(3)))

function Spending({ budget: { delta, looks, spent, nextLevel } }: { budget: ConfidenceBudget }) {
  const taken = looks === 1 ? '1 look' : `${looks} looks`
  return (
    <p className="text-sm">
      {taken} taken, {digits(spent)} of δ = {digits(delta)} spent. This run is look {looks + 1} and tests at level{' '}
      <strong className="font-semibold">{digits(nextLevel)}</strong>.
      <span className="block text-xs text-muted">
        With confidence 1 − δ no certificate of this budget is wrong, however often verdicts are looked at. The same run
        again spends nothing. A round used under one budget cannot be used under another.
      </span>
    </p>
  )
}

function FirstBudget({ options, onChange }: Pick<BudgetChoiceProps, 'options' | 'onChange'>) {
  const delta = options.delta ?? 0.05
  const isRate = delta > 0 && delta < 1
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[12rem_1fr]">
      <RateInput
        label="δ, risk of any wrong certificate"
        hint="of all looks together"
        value={delta}
        onChange={(value) => onChange({ ...options, delta: value })}
      />
      <p className="text-sm">
        There is no confidence budget yet: this run opens the first one, with this δ, for good.
        {isRate ? ` As its first look it tests at level ${digits(levelOfLook(delta, 1))}.` : null}
        <span className="block text-xs text-muted">
          Later looks at more verdicts test at ever smaller shares of it, so that all together hold with confidence 1 −
          δ.
        </span>
      </p>
    </div>
  )
}
