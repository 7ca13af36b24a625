// Changes a chat model, disables it or takes it back into use. A model is never deleted: runs and answers name it.
import type { z } from 'zod'
import { checkModelChange } from '@/lib/core/domain/change-model'
import type { Model, updateModelSchema } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { isUniqueViolation } from '../unique-violation'
import { encryptKey } from './encrypt-key'
import { requireModel, settingsColumns, toModel } from './model-row'

/** A key that is left out stays; null takes it away. Runs under way go on with the settings their workers have read. */
export async function updateModel(ctx: Context, input: z.output<typeof updateModelSchema>): Promise<Model> {
  allow(ctx.actor, 'manage-models')
  const { modelId, apiKey, isDisabled, ...settings } = input
  const before = await requireModel(ctx, modelId)
  checkModelChange(toModel(before), { ...settings, apiKey })
  const keyCipher = apiKey === undefined ? undefined : apiKey === null ? null : encryptKey(apiKey)
  const disabledAt = isDisabled ? (before.disabledAt ?? ctx.now) : null
  const key = apiKey === undefined ? 'kept' : apiKey === null ? 'removed' : 'replaced'
  try {
    return await ctx.db.$transaction(async (tx) => {
      const data = { ...settingsColumns(settings), keyCipher, disabledAt }
      const row = await tx.model.update({ where: { id: modelId }, data })
      const detail = { ...settingsColumns(settings), isDisabled, key }
      await recordEvent(ctx, tx, { action: 'update-model', subject: 'model', subjectId: modelId, detail })
      return toModel(row)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('conflict', `A model is called "${settings.name}" already; choose another name.`)
  }
}
