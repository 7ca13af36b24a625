// Lists evaluations, newest first, a page at a time; of their figures those over all cases.
import type { z } from 'zod'
import type { Evaluation, listEvaluationsSchema } from '@/lib/core/domain/evaluation'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { readEvaluations } from './evaluation-row'

export async function listEvaluations(
  ctx: Context,
  { cursor, limit }: z.output<typeof listEvaluationsSchema>,
): Promise<Page<Evaluation>> {
  allow(ctx.actor, 'read-research')
  const where = cursor === undefined ? {} : { id: { lt: cursor } }
  return cutPage(await readEvaluations(ctx.db, { where, limit: limit + 1, isWhole: false }), limit)
}
