// The models that a run may ask: no address, no limits, none that is disabled.
import type { ModelChoice } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'

export async function listModelChoices(ctx: Context): Promise<{ items: ModelChoice[] }> {
  allow(ctx.actor, 'read-research')
  const select = { id: true, name: true, model: true, promptPrice: true, completionPrice: true }
  return { items: await ctx.db.model.findMany({ where: { disabledAt: null }, select, orderBy: { name: 'asc' } }) }
}
