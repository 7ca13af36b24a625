// Asks for one more review of a tree on which its readers disagree, where the round says so.
import { openRoundSchema } from '@/lib/core/domain/round'
import { asksOneMore, wantedReviews } from '@/lib/core/domain/wanted-reviews'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'

type Disputed = { roundId: number; treeId: number; caseId: number; disputes: number }

/**
 * Whether one more review is awaited now. The tree must be locked, and no review of it awaited. Labels and open disputes that stood
 * before, as when a reader changed their mind, go until the new reader has spoken.
 */
export async function raiseReviews(ctx: Context, tx: Tx, { disputes, ...place }: Disputed): Promise<boolean> {
  const { roundId, treeId } = place
  const round = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { raisesReviews: true, state: true, options: true },
  })
  if (disputes === 0 || !round.raisesReviews) return false
  const slots = await tx.reviewSlot.findMany({ where: { roundId, treeId }, select: { ordinal: true, kind: true } })
  const { specialty } = await tx.case.findUniqueOrThrow({ where: { id: place.caseId }, select: { specialty: true } })
  const settled = await tx.adjudication.count({ where: { roundId, treeId, state: 'decided' } })
  const isRaised = asksOneMore({
    raisesReviews: round.raisesReviews,
    isRoundOpen: round.state === 'open',
    wanted: wantedReviews(openRoundSchema.parse(round.options), specialty),
    slots: slots.filter(({ kind }) => kind === 'sample').length,
    disputes,
    isAdjudicated: settled > 0,
  })
  if (!isRaised) return false
  const ordinal = slots.reduce((last, slot) => Math.max(last, slot.ordinal), -1) + 1
  await tx.reviewSlot.create({ data: { ...place, ordinal }, select: { id: true } })
  await tx.finalLabel.deleteMany({ where: { roundId, treeId } })
  await tx.adjudication.deleteMany({ where: { roundId, treeId, state: 'open' } })
  await recordEvent(ctx, tx, {
    action: 'raise-reviews',
    subject: 'tree',
    subjectId: treeId,
    detail: { roundId, disputes },
  })
  return true
}
