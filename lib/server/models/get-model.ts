// One configured model, without its key.
import type { Model } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { requireModel, toModel } from './model-row'

export async function getModel(ctx: Context, { modelId }: { modelId: number }): Promise<Model> {
  allow(ctx.actor, 'manage-models')
  return toModel(await requireModel(ctx, modelId))
}
