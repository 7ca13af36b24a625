// Settles a dispute; the reviewers' own verdicts stay as they were.
import type { AdjudicationSummary, DecideAdjudication } from '@/lib/core/domain/adjudication'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { personOf } from '../person-of'
import { lockTree } from '../rounds/lock-tree'
import { settleTree } from '../rounds/settle-tree'
import { loadAdjudications } from './adjudication-row'
import { findDispute } from './find-dispute'

/** Throws `conflict` where somebody settled it already, or another decision closed it. */
export async function decideAdjudication(ctx: Context, input: DecideAdjudication): Promise<AdjudicationSummary> {
  allow(ctx.actor, 'adjudicate')
  const { adjudicationId: id, decision, reason } = input
  return ctx.db.$transaction(async (tx) => {
    const dispute = await findDispute(ctx, tx, id)
    // Before the dispute's own row: settling locks in this order too, and removes disputes that another decision closes.
    await lockTree(tx, dispute.treeId)
    const { count } = await tx.adjudication.updateMany({
      where: { id, state: 'open' },
      data: { state: 'decided', decision, reason, adjudicatorId: personOf(ctx.actor), decidedAt: ctx.now },
    })
    if (count === 0) throw new DomainError('conflict', 'Somebody has settled this already.')
    const entry = { action: 'decide-adjudication', subject: 'adjudication', subjectId: id, detail: { decision } }
    await recordEvent(ctx, tx, entry)
    await settleTree(ctx, tx, { roundId: dispute.roundId, treeId: dispute.treeId })
    const [decided] = await loadAdjudications(tx, Prisma.sql`a.id = ${id}`, { order: 'ASC', limit: 1 })
    if (!decided) throw new RangeError(`the dispute ${id} went away while it was decided`)
    return decided
  })
}
