// Which disputes a person may settle: those of trees they have not read and are not reading.
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { personOf } from '../person-of'

/**
 * In any round: who submitted a review of the tree has been shown its truth and scores, and whoever reads it must not see others'
 * verdicts. A review that was handed back or lost counts as none.
 */
export function notOwn(ctx: Context): Prisma.AdjudicationWhereInput {
  return { NOT: { tree: { reviews: { some: { reviewerId: personOf(ctx.actor), state: { not: 'expired' } } } } } }
}
