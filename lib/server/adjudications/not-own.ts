// Which disputes a person may settle: those of trees they did not review in that round.
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { personOf } from '../person-of'

export function notOwn(ctx: Context): Prisma.AdjudicationWhereInput {
  const holderId = personOf(ctx.actor)
  return { NOT: { round: { slots: { some: { holderId } } }, tree: { slots: { some: { holderId } } } } }
}
