// Settles a dispute; the reviewers' own verdicts stay as they were.
import type { AdjudicationSummary, DecideAdjudication } from '@/lib/core/domain/adjudication'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { personOf } from '../person-of'
import { lockTree } from '../rounds/lock-tree'
import { settleTree } from '../rounds/settle-tree'
import { adjudicationSelect, toAdjudicationSummary } from './adjudication-row'
import { notOwn } from './not-own'

/** Throws `conflict` where somebody settled it already. */
export async function decideAdjudication(ctx: Context, input: DecideAdjudication): Promise<AdjudicationSummary> {
  allow(ctx.actor, 'adjudicate')
  const { adjudicationId: id, decision, reason } = input
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.adjudication.findFirst({
      where: { id, ...notOwn(ctx) },
      select: { roundId: true, treeId: true },
    })
    if (!row) throw new DomainError('not-found', `There is no dispute ${id} for you to settle.`)
    // Before the dispute's own row: settling locks in this order too, and removes disputes that another decision closes.
    await lockTree(tx, row.treeId)
    const { count } = await tx.adjudication.updateMany({
      where: { id, state: 'open' },
      data: { state: 'decided', decision, reason, adjudicatorId: personOf(ctx.actor), decidedAt: ctx.now },
    })
    if (count === 0) throw new DomainError('conflict', 'Somebody has settled this already.')
    await recordEvent(ctx, tx, {
      action: 'decide-adjudication',
      subject: 'adjudication',
      subjectId: id,
      detail: { decision },
    })
    await settleTree(ctx, tx, row)
    return toAdjudicationSummary(await tx.adjudication.findUniqueOrThrow({ where: { id }, select: adjudicationSelect }))
  })
}
