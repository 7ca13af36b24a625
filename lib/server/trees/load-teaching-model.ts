// The configured model that a synthesis names, or a refusal that says what to do.
import { DomainError } from '@/lib/core/errors'
import type { Model as ModelRow } from '@/lib/generated/prisma/client'
import type { Context } from '../context'

export async function loadTeachingModel(ctx: Context, modelId: number | null): Promise<ModelRow> {
  if (modelId === null) throw new DomainError('invalid-input', 'Name the model that plays: modelId is missing.')
  const model = await ctx.db.model.findUnique({ where: { id: modelId } })
  if (!model) throw new DomainError('not-found', `There is no model ${modelId}: configure it first.`)
  if (model.disabledAt) {
    throw new DomainError('conflict', `The model ${model.name} is disabled: enable it, or choose another one.`)
  }
  return model
}
