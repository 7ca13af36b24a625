// Moves all open work of one person in a round to another, or back to the queue.
import { allow } from '@/lib/core/domain/policy'
import { divideWork, type ReassignWork, type WorkReassigned } from '@/lib/core/domain/round-work'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { freeSlot } from '../reviews/free-slot'
import { findActiveReader, findReader } from './find-reader'
import { type LockedSlot, lockOpenSlots } from './lock-open-slots'
import { refreshReviewState } from './refresh-review-state'

const REASON = 'Reassigned by a researcher.'

/**
 * What the other person read already, or may not be given for another reason, goes back to the queue. Verdicts given so far stay
 * stored with their review and are not used.
 */
export async function reassignWork(ctx: Context, input: ReassignWork): Promise<WorkReassigned> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId } = input
  return ctx.db.$transaction(async (tx) => {
    const from = await findReader(tx, 'from', input.from)
    const to = input.to === null ? null : await findActiveReader(tx, 'to', input.to)
    if (to?.id === from.id) throw samePerson()
    const where = Prisma.sql`(s.reserved_for_id = ${from.id} OR s.state = 'leased' AND s.holder_id = ${from.id})`
    const slots = await lockOpenSlots(tx, roundId, { where, readerId: to?.id ?? null })
    const [repeats, others] = [slots.filter(isRepeat), slots.filter((slot) => !isRepeat(slot))]
    const { given, kept, hindered } = divideWork(others, to ? undefined : 0)
    const ended = await endRepeats(tx, repeats)
    await takeBack(tx, slots, from.id)
    const queued = to ? kept : others.map(({ id }) => id)
    await tx.reviewSlot.updateMany({ where: { id: { in: queued } }, data: { ...freeSlot, reservedForId: null } })
    if (to)
      await tx.reviewSlot.updateMany({ where: { id: { in: given } }, data: { ...freeSlot, reservedForId: to.id } })
    await refreshReviewState(tx, [...new Set(slots.map(({ treeId }) => treeId))])
    const counts = { given: given.length, queued: queued.length, ended }
    const people = { from: from.pseudonym, to: to?.pseudonym ?? null }
    const entry = { action: 'reassign-work', subject: 'round', subjectId: roundId }
    await recordEvent(ctx, tx, { ...entry, detail: { ...people, ...counts } })
    return { ...counts, hindered }
  })
}

const isRepeat = ({ kind }: LockedSlot) => kind === 'repeat'

const samePerson = () =>
  new DomainError('invalid-input', 'This is the same person.', {
    defects: [{ pointer: '/to', detail: 'the same person as before' }],
  })

/** Nobody else can repeat a review: those nobody has begun are taken out of the round, the others wait for their reader. */
async function endRepeats(tx: Tx, repeats: readonly LockedSlot[]): Promise<number> {
  const ids = repeats.map(({ id }) => id)
  await tx.reviewSlot.updateMany({ where: { id: { in: ids } }, data: freeSlot })
  const { count } = await tx.reviewSlot.deleteMany({ where: { id: { in: ids }, reviews: { none: {} } } })
  return count
}

/** Their readers learn of it with the next verdict they give. */
async function takeBack(tx: Tx, slots: readonly LockedSlot[], reviewerId: number): Promise<void> {
  const leased = slots.filter(({ state }) => state === 'leased').map(({ id }) => id)
  await tx.review.updateMany({
    where: { slotId: { in: leased }, reviewerId, state: 'in_progress' },
    data: { state: 'expired', returnReason: REASON },
  })
}
