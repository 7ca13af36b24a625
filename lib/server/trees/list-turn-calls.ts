// The stored answers of a model that one turn of a tree came from.
import type { z } from 'zod'
import { type ModelCall, modelCallSchema, type turnCallsSchema } from '@/lib/core/domain/model-call'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'

/** In the order in which they were made: draws of the decision, merged and unusable ones too, then the update. Empty for another teacher. */
export async function listTurnCalls(ctx: Context, input: z.output<typeof turnCallsSchema>): Promise<ModelCall[]> {
  allow(ctx.actor, 'read-research')
  const { treeId, turnId } = input
  const turn = await ctx.db.turn.findFirst({ where: { treeId, key: turnId }, select: { ordinal: true } })
  if (!turn) throw new DomainError('not-found', `There is no turn ${turnId} in tree ${treeId}.`)
  const rows = await ctx.db.modelCall.findMany({
    where: { treeId, turnOrdinal: turn.ordinal },
    include: { model: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { key: 'asc' }],
  })
  return rows.map(({ model, createdAt, ...row }) =>
    modelCallSchema.parse({ ...row, model: model.name, createdAt: createdAt.toISOString() }),
  )
}
