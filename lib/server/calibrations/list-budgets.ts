// Lists confidence budgets, newest first.
import type { ConfidenceBudget } from '@/lib/core/domain/confidence-budget'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { budgetSelect, toBudget } from './budget-row'

export async function listBudgets(ctx: Context): Promise<{ items: ConfidenceBudget[] }> {
  allow(ctx.actor, 'calibrate')
  const rows = await ctx.db.confidenceBudget.findMany({ orderBy: { id: 'desc' }, take: 500, select: budgetSelect })
  return { items: rows.map(toBudget) }
}
