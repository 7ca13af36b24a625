// The model that a command names: one that may be asked, also one the environment names before any web server has started.
import type { ModelChoice } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { env } from '../env'
import { readEnvironmentModel } from './environment-model'
import { followEnvironment } from './follow-environment'

type FoundModel = Pick<ModelChoice, 'id' | 'name' | 'model'>

export async function findModel(ctx: Context, { name }: { name: string }): Promise<FoundModel> {
  allow(ctx.actor, 'read-research')
  if (readEnvironmentModel(env())?.name === name) await followEnvironment(ctx)
  const select = { id: true, name: true, model: true, disabledAt: true }
  const rows = await ctx.db.model.findMany({ select, orderBy: { name: 'asc' } })
  const row = rows.find((candidate) => candidate.name === name)
  if (row?.disabledAt)
    throw new DomainError('conflict', `The model "${name}" is disabled: enable it on the page Models.`)
  if (row) return { id: row.id, name: row.name, model: row.model }
  const known = rows.filter(({ disabledAt }) => !disabledAt).map((each) => each.name)
  throw new DomainError(
    'not-found',
    `There is no model "${name}"; there ${known.length > 0 ? `is ${known.join(', ')}` : 'is none yet: create-model adds one'}.`,
  )
}
