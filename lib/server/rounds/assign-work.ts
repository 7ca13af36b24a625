// Reserves waiting reviews of a round for one person.
import { allow } from '@/lib/core/domain/policy'
import { type AssignWork, divideWork, type WorkAssigned } from '@/lib/core/domain/round-work'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { findActiveReader } from './find-reader'
import { lockOpenSlots } from './lock-open-slots'

/** Of those that nobody holds or is reserved, in the order in which they would be handed out. */
export async function assignWork(ctx: Context, input: AssignWork): Promise<WorkAssigned> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId, specialties, text, most } = input
  return ctx.db.$transaction(async (tx) => {
    const to = await findActiveReader(tx, 'to', input.to)
    const where = Prisma.sql`s.state = 'open' AND s.reserved_for_id IS NULL
      AND (${specialties.length === 0} OR c.specialty = ANY(${specialties}::text[]))
      AND (${text === ''} OR position(lower(${text}) IN lower(concat_ws(' ', c.title, c.key))) > 0)`
    const { given, hindered } = divideWork(await lockOpenSlots(tx, roundId, { where, readerId: to.id }), most)
    await tx.$executeRaw`UPDATE review_slots SET reserved_for_id = ${to.id} WHERE id = ANY(${given}::int[])`
    const detail = { to: to.pseudonym, given: given.length, specialties, text }
    await recordEvent(ctx, tx, { action: 'assign-work', subject: 'round', subjectId: roundId, detail })
    return { given: given.length, hindered }
  })
}
