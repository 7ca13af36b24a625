// Spends a look of a confidence budget on labels that were collected, or finds the run that already did.
import {
  type BudgetTerms,
  type BudgetWish,
  chooseBudget,
  planLook,
  refuseBoundRounds,
  type TakenLook,
} from '@/lib/core/domain/plan-look'
import { takeLock } from '../advisory-lock'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findBoundRounds } from './choose-rounds'
import { storeBudget } from './open-budget'

/** The budget asked for or the newest; null where a run would open the first one. */
export async function findBudget(tx: Tx, wish: BudgetWish): Promise<BudgetTerms | null> {
  const chosen = chooseBudget(wish, await loadBudgets(tx))
  return 'budget' in chosen ? chosen.budget : null
}

const loadBudgets = (tx: Tx) => tx.confidenceBudget.findMany({ select: { id: true, name: true, delta: true } })

type Use = { wish: BudgetWish; roundIds: number[]; hashFor: (budget: BudgetTerms) => string }
export type Look = { budget: BudgetTerms; inputsSha256: string; plan: ReturnType<typeof planLook> }

/** Of two runs at once the second waits until the first has stored its look. A first budget is opened where there is none. */
export async function takeLook(ctx: Context, tx: Tx, { wish, roundIds, hashFor }: Use): Promise<Look> {
  await takeLock(tx, 'confidence-budget')
  const chosen = chooseBudget(wish, await loadBudgets(tx))
  const budget = 'budget' in chosen ? chosen.budget : await storeBudget(ctx, tx, chosen.opens)
  refuseBoundRounds(budget, await findBoundRounds(tx, roundIds))
  const runs = await tx.calibration.findMany({
    where: { budgetId: budget.id },
    select: { id: true, look: true, inputsSha256: true },
  })
  const taken = runs.map(({ id, look, inputsSha256 }): TakenLook => {
    return { id, look: look ?? 0, inputsSha256: inputsSha256 ?? '' }
  })
  const inputsSha256 = hashFor(budget)
  return { budget, inputsSha256, plan: planLook(budget, taken, inputsSha256) }
}
