// Lists rounds with their progress, newest first, a page at a time.
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { type ListRounds, listRoundsSchema, type RoundSummary } from '@/lib/core/domain/round-list'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { loadRoundSummaries } from './round-row'

export async function listRounds(
  ctx: Context,
  input: ListRounds = listRoundsSchema.parse({}),
): Promise<Page<RoundSummary>> {
  allow(ctx.actor, 'manage-rounds')
  const { cursor, state, limit } = input
  const where = Prisma.sql`${cursor ? Prisma.sql`r.id < ${cursor}` : Prisma.sql`TRUE`}
    AND ${state ? Prisma.sql`r.state = ${state}::"RoundState"` : Prisma.sql`TRUE`}`
  return cutPage(await loadRoundSummaries(ctx.db, where, limit + 1), limit)
}
