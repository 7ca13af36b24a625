// Closes a round: no more claims or verdicts; trees with a submitted review are settled with what there is.
import { allow } from '@/lib/core/domain/policy'
import type { Round } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { getRound } from './get-round'
import { settleTree } from './settle-tree'

/** Trees nobody submitted a review of may be drawn again. */
export async function closeRound(ctx: Context, input: { roundId: number }): Promise<Round> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId } = input
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.round.updateMany({
      where: { id: roundId, state: 'open' },
      data: { state: 'closed', closedAt: ctx.now },
    })
    if (count === 0) {
      const known = await tx.round.count({ where: { id: roundId } })
      if (known === 0) throw new DomainError('not-found', `There is no round ${roundId}.`)
      return
    }
    const slots = await tx.reviewSlot.findMany({
      where: { roundId },
      select: { treeId: true, state: true },
      orderBy: { treeId: 'asc' },
    })
    const reviewed = new Set(slots.filter((slot) => slot.state === 'submitted').map((slot) => slot.treeId))
    const untouched = slots.map((slot) => slot.treeId).filter((treeId) => !reviewed.has(treeId))
    await tx.tree.updateMany({ where: { id: { in: untouched } }, data: { reviewState: 'unqueued' } })
    for (const treeId of reviewed) await settleTree(ctx, tx, { roundId, treeId })
    await recordEvent(ctx, tx, { action: 'close-round', subject: 'round', subjectId: roundId })
  })
  return getRound(ctx, { roundId })
}
