// A configured model's row as the domain knows it: that a key is there, never the key.
import { type Model, type ModelSettings, modelParametersSchema, type StructuredOutput } from '@/lib/core/domain/model'
import { DomainError } from '@/lib/core/errors'
import type { Prisma, StructuredOutput as StoredOutput } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { env } from '../env'

type Row = Prisma.ModelGetPayload<object>

export function toModel(row: Row): Model {
  const { keyCipher, disabledAt, createdAt, parameters, structuredOutput, createdById: _, ...rest } = row
  return {
    ...rest,
    parameters: modelParametersSchema.parse(parameters),
    structuredOutput: fromStored[structuredOutput],
    hasKey: row.isFromEnvironment ? env().MODEL_API_KEY !== '' : keyCipher !== null,
    isDisabled: disabledAt !== null,
    createdAt: createdAt.toISOString(),
  }
}

/** Columns of the settings; the key has a way of its own. */
export function settingsColumns({ parameters, structuredOutput, ...settings }: ModelSettings) {
  return {
    ...settings,
    parameters: parameters as Prisma.InputJsonObject,
    structuredOutput: toStored[structuredOutput],
  }
}

export async function requireModel(ctx: Context, modelId: number): Promise<Row> {
  const row = await ctx.db.model.findUnique({ where: { id: modelId } })
  if (row) return row
  throw new DomainError('not-found', `There is no model ${modelId}.`)
}

const fromStored = {
  auto: 'auto',
  json_schema: 'json-schema',
  json_object: 'json-object',
  none: 'none',
} as const satisfies Record<StoredOutput, StructuredOutput>

const toStored = {
  auto: 'auto',
  'json-schema': 'json_schema',
  'json-object': 'json_object',
  none: 'none',
} as const satisfies Record<StructuredOutput, StoredOutput>
