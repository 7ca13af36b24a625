// Stores a round with its options and the first version of its guidelines, without candidates or slots.
import type { OpenRound } from '@/lib/core/domain/round'
import type { Context } from '../context'
import type { Tx } from '../db'

/** The id it got. A name that is taken breaks a unique constraint. */
export async function storeRound(ctx: Context, tx: Tx, input: OpenRound, graphId: number): Promise<number> {
  const { name, budget, piMin, seed, reviewsPerTree, leaseMinutes, isSimulated } = input
  const { showsTruth, isProspective, raisesReviews } = input
  const { guidelines, ...options } = input
  const columns = { name, budget, piMin, seed, reviewsPerTree, leaseMinutes, isSimulated }
  const blinding = { showsTruth, isProspective, raisesReviews }
  const row = await tx.round.create({
    data: { ...columns, ...blinding, options, graphId, createdById: ctx.actor.id, createdAt: ctx.now },
    select: { id: true },
  })
  const first = { version: 1, text: guidelines, authorId: ctx.actor.id, createdAt: ctx.now }
  await tx.guideline.create({ data: { ...first, roundId: row.id }, select: { version: true } })
  return row.id
}
