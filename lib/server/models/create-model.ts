// Adds a chat model. Its key is sealed before anything is written, and stands in no answer and no audit row.
import type { z } from 'zod'
import type { createModelSchema, Model } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { isUniqueViolation } from '../unique-violation'
import { encryptKey } from './encrypt-key'
import { settingsColumns, toModel } from './model-row'

export async function createModel(ctx: Context, input: z.output<typeof createModelSchema>): Promise<Model> {
  allow(ctx.actor, 'manage-models')
  const { apiKey, ...settings } = input
  const keyCipher = apiKey ? encryptKey(apiKey) : null
  const data = { ...settingsColumns(settings), keyCipher, createdById: ctx.actor.id, createdAt: ctx.now }
  try {
    return await ctx.db.$transaction(async (tx) => {
      const row = await tx.model.create({ data })
      const detail = { name: row.name, baseUrl: row.baseUrl, model: row.model, hasKey: keyCipher !== null }
      await recordEvent(ctx, tx, { action: 'create-model', subject: 'model', subjectId: row.id, detail })
      return toModel(row)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('conflict', `A model is called "${settings.name}" already; choose another name.`)
  }
}
