// Lists the turns on which reviewers disagree, a page at a time: open ones oldest first, decided ones newest first.
import {
  type AdjudicationSummary,
  type ListAdjudications,
  listAdjudicationsSchema,
} from '@/lib/core/domain/adjudication'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { loadAdjudications } from './adjudication-row'
import { maySettle } from './may-settle'

/** Without those the actor may not settle. */
export async function listAdjudications(
  ctx: Context,
  input: ListAdjudications = listAdjudicationsSchema.parse({}),
): Promise<Page<AdjudicationSummary>> {
  allow(ctx.actor, 'adjudicate')
  const { state, roundId, cursor, limit } = input
  const order = state === 'open' ? 'ASC' : 'DESC'
  const after = state === 'open' ? Prisma.sql`a.id > ${cursor}` : Prisma.sql`a.id < ${cursor}`
  const all = Prisma.sql`TRUE`
  const where = Prisma.sql`a.state = ${state}::"AdjudicationState" AND ${maySettle(ctx)}
    AND ${roundId ? Prisma.sql`a.round_id = ${roundId}` : all} AND ${cursor ? after : all}`
  return cutPage(await loadAdjudications(ctx.db, where, { order, limit: limit + 1 }), limit)
}
