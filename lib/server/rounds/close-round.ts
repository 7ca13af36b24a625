// Closes a round: no more claims or verdicts; trees with a submitted review are settled with what there is.
import { allow } from '@/lib/core/domain/policy'
import type { Round } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { groupBy } from '../group-by'
import { freeSlot } from '../reviews/free-slot'
import { getRound } from './get-round'
import { refreshReviewState } from './refresh-review-state'
import { settleTree } from './settle-tree'

/** Trees nobody submitted a review of may be drawn again. Closing twice changes nothing the second time. */
export async function closeRound(ctx: Context, input: { roundId: number }): Promise<Round> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId } = input
  await ctx.db.$transaction(
    async (tx) => {
      await refuseWhileAuditing(tx, roundId)
      await closeRoundIn(ctx, tx, roundId)
    },
    { timeout: 900_000 },
  )
  return getRound(ctx, { roundId })
}

/** Without its round an audit would see nothing more while the certificate goes on. */
async function refuseWhileAuditing(tx: Tx, roundId: number): Promise<void> {
  const stream = await tx.auditStream.findFirst({
    where: { roundId, state: 'watching' },
    select: { calibrationId: true },
  })
  if (!stream) return
  throw new DomainError(
    'conflict',
    `This round audits what calibration ${stream.calibrationId} certifies; it closes when another calibration, or none, is activated.`,
  )
}

/** In the caller's transaction, whoever they are. */
export async function closeRoundIn(ctx: Context, tx: Tx, roundId: number): Promise<void> {
  const { count } = await tx.round.updateMany({
    where: { id: roundId, state: 'open' },
    data: { state: 'closed', closedAt: ctx.now },
  })
  if (count === 0) {
    const known = await tx.round.count({ where: { id: roundId } })
    if (known === 0) throw new DomainError('not-found', `There is no round ${roundId}.`)
    return
  }
  // Waits for the reviews that are being submitted right now.
  await tx.reviewSlot.updateMany({ where: { roundId, state: 'leased' }, data: freeSlot })
  await tx.review.updateMany({ where: { roundId, state: 'in_progress' }, data: { state: 'expired' } })
  const slots = await tx.reviewSlot.findMany({
    where: { roundId, kind: 'sample' },
    select: { treeId: true, state: true },
    orderBy: { treeId: 'asc' },
  })
  const unread: number[] = []
  for (const [treeId, own] of groupBy(slots, (slot) => slot.treeId)) {
    const submitted = own.filter((slot) => slot.state === 'submitted').length
    if (submitted === 0) unread.push(treeId)
    // Where every review was submitted the last one settled the tree.
    else if (submitted < own.length) await settleTree(ctx, tx, { roundId, treeId })
  }
  await refreshReviewState(tx, unread)
  await recordEvent(ctx, tx, { action: 'close-round', subject: 'round', subjectId: roundId })
}
