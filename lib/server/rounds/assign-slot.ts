// Leases one named slot to the actor and opens their review of it.
import type { Context } from '../context'
import { personOf } from '../person-of'

/** For simulated readers, who take every slot of their round in turn; people claim theirs from the queue. */
export async function assignSlot(ctx: Context, slotId: number): Promise<number> {
  const reviewerId = personOf(ctx.actor)
  return ctx.db.$transaction(async (tx) => {
    const slot = await tx.reviewSlot.findUniqueOrThrow({
      where: { id: slotId },
      include: { round: { select: { leaseMinutes: true } } },
    })
    const leaseUntil = new Date(ctx.now.getTime() + slot.round.leaseMinutes * 60_000)
    await tx.reviewSlot.update({ where: { id: slotId }, data: { state: 'leased', holderId: reviewerId, leaseUntil } })
    const { roundId, treeId, caseId } = slot
    const review = await tx.review.upsert({
      where: { slotId_reviewerId: { slotId, reviewerId } },
      update: {},
      create: { slotId, roundId, treeId, caseId, reviewerId, openedAt: ctx.now },
    })
    return review.id
  })
}
