// A small form that opens a confidence budget.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { useOpenBudget } from '@/lib/client/budgets'
import { type ConfidenceBudget, type OpenBudget, openBudgetSchema } from '@/lib/core/domain/confidence-budget'
import { RateInput } from './run-calibration-rate'

type OpenBudgetFormProps = { onOpened: (budget: ConfidenceBudget) => void; onCancel: () => void }

export function OpenBudgetForm({ onOpened, onCancel }: OpenBudgetFormProps) {
  const [budget, setBudget] = useState<OpenBudget>({ name: '', delta: 0.05, note: '' })
  const { mutate, isPending, error } = useOpenBudget()
  const checked = openBudgetSchema.safeParse(budget)
  const open = () => checked.success && mutate(checked.data, { onSuccess: onOpened })
  return (
    <section aria-label="A new confidence budget" className="grid gap-3 rounded-md border border-line bg-sunken p-3">
      <p className="text-sm">
        A budget declares once how likely any certificate under it may be wrong. It is for verdicts that no other budget
        has used, and cannot be changed.
      </p>
      <div className="grid gap-3 sm:grid-cols-[1fr_12rem]">
        <Field
          className="content-start"
          label="Name"
          value={budget.name}
          onChange={(name) => setBudget({ ...budget, name })}
          placeholder="Spring verdicts"
          autoFocus
        />
        <RateInput
          label="δ, risk of any wrong certificate"
          hint="of all looks together"
          value={budget.delta}
          onChange={(delta) => setBudget({ ...budget, delta })}
        />
      </div>
      <Field label="Note" value={budget.note} onChange={(note) => setBudget({ ...budget, note })} />
      <ErrorNotice error={error} title="The budget was not opened" />
      <div className="flex justify-end gap-2">
        <Button onPress={onCancel}>Back</Button>
        <Button variant="primary" isDisabled={!checked.success} isPending={isPending} onPress={open}>
          Open budget
        </Button>
      </div>
    </section>
  )
}
