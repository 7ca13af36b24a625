// Lists the turns of a round that reviewers flag as unsafe or cannot judge, newest first, a page at a time.
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { FlaggedTurn, ListFlags } from '@/lib/core/domain/round-progress'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { requireRound } from './require-round'
import { fromVerdictsOf, isStanding, isUnable, isUnsafe } from './standing-words'

type Row = Omit<FlaggedTurn, 'createdAt'> & { createdAt: Date }

export async function listFlags(ctx: Context, input: ListFlags): Promise<Page<FlaggedTurn>> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId, flag, reviewerId, cursor, limit } = input
  await requireRound(ctx.db, roundId)
  const all = Prisma.sql`TRUE`
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT f.id, f.tree_id AS "treeId", c.title AS "caseTitle", t.key AS "turnId", u.pseudonym, f.reasons, f.note,
      f.created_at AS "createdAt"
    FROM (SELECT n.* FROM ${fromVerdictsOf(roundId)}
      WHERE ${flag === 'unsafe' ? isUnsafe : isUnable} AND ${isStanding}
        AND ${reviewerId ? Prisma.sql`n.reviewer_id = ${reviewerId}` : all}
        AND ${cursor ? Prisma.sql`n.id < ${cursor}` : all}
      ORDER BY n.id DESC LIMIT ${limit + 1}) f
    JOIN turns t ON t.tree_id = f.tree_id AND t.ordinal = f.turn_ordinal JOIN cases c ON c.id = t.case_id
    JOIN users u ON u.id = f.reviewer_id
    ORDER BY f.id DESC`
  return cutPage(
    rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    limit,
  )
}
