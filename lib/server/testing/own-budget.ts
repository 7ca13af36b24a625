// A confidence budget of its own for one database test: budgets are shared out among all runs that name none.
import { randomUUID } from 'node:crypto'
import { openBudget } from '../calibrations/open-budget'
import type { Context } from '../context'

/** Its first look tests at half of `delta`. */
export async function ownBudget(ctx: Context, delta: number): Promise<number> {
  return (await openBudget(ctx, { name: `budget ${randomUUID()}`, delta, note: '' })).id
}
