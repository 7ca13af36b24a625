// Lists every configured model: those in use first.
import type { ModelList } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { toModel } from './model-row'

export async function listModels(ctx: Context): Promise<ModelList> {
  allow(ctx.actor, 'manage-models')
  const rows = await ctx.db.model.findMany({
    orderBy: [{ disabledAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
  })
  return { items: rows.map(toModel) }
}
