// One round with its options and its progress in counts.
import { allow } from '@/lib/core/domain/policy'
import { openRoundSchema, type Round } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { loadRoundSummaries } from './round-row'

export async function getRound(ctx: Context, input: { roundId: number }): Promise<Round> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId } = input
  const [summary] = await loadRoundSummaries(ctx.db, Prisma.sql`r.id = ${roundId}`, 1)
  if (!summary) throw new DomainError('not-found', `There is no round ${roundId}.`)
  const { options } = await ctx.db.round.findUniqueOrThrow({ where: { id: roundId }, select: { options: true } })
  const candidates = await ctx.db.roundCandidate.count({ where: { roundId } })
  return { ...summary, options: openRoundSchema.parse(options), candidates }
}
