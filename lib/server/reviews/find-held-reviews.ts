// Which reviews a person holds: first the one in hand, then the one made ready beside it.
import type { Context } from '../context'

export async function findHeldReviews(ctx: Context, reviewerId: number): Promise<number[]> {
  const held = await ctx.db.review.findMany({
    where: {
      ...{ reviewerId, state: 'in_progress', round: { state: 'open' } },
      slot: { holderId: reviewerId, state: 'leased' },
    },
    select: { id: true },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  })
  return held.map(({ id }) => id)
}
