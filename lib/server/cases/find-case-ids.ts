// The ids of cases by their keys, or of every training case.
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'

/** In the order in which they were stored. Throws `not-found` with the keys that stand for no case. */
export async function findCaseIds(ctx: Context, keys: readonly string[]): Promise<number[]> {
  const cases = await ctx.db.case.findMany({
    where: keys.length > 0 ? { key: { in: [...keys] } } : { split: 'train' },
    select: { id: true, key: true },
    orderBy: { id: 'asc' },
  })
  const known = new Set(cases.map(({ key }) => key))
  const missing = keys.filter((key) => !known.has(key))
  if (missing.length > 0) throw new DomainError('not-found', `There is no case ${missing.join(', ')}.`)
  if (cases.length === 0) throw new DomainError('invalid-input', 'There is no training case yet: import some first.')
  return cases.map(({ id }) => id)
}
