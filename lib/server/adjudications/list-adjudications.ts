// Lists the turns on which reviewers disagree: open ones first.
import type { AdjudicationSummary } from '@/lib/core/domain/adjudication'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { adjudicationSelect, toAdjudicationSummary } from './adjudication-row'
import { notOwn } from './not-own'

/** Without those the actor reviewed: nobody settles a dispute they are a side of. */
export async function listAdjudications(ctx: Context): Promise<{ items: AdjudicationSummary[] }> {
  allow(ctx.actor, 'adjudicate')
  const rows = await ctx.db.adjudication.findMany({
    where: notOwn(ctx),
    orderBy: [{ state: 'asc' }, { id: 'desc' }],
    take: 200,
    select: adjudicationSelect,
  })
  return { items: rows.map(toAdjudicationSummary) }
}
