// The verdicts behind a number of the audit, newest first, a page at a time: those that stand and were given blind.
import type { ListVerdictRows, VerdictRow } from '@/lib/core/domain/audit-row'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { isStanding } from '../rounds/standing-words'
import { fromVerdicts, isCounted } from './verdict-conditions'

export async function listVerdictRows(ctx: Context, input: ListVerdictRows): Promise<Page<VerdictRow>> {
  allow(ctx.actor, 'audit')
  const rows = await ctx.db.$queryRaw<VerdictRow[]>`
    SELECT n.id, n.tree_id AS "treeId", u.key AS "turnId", u.depth::int + 1 AS turn, c.title AS "caseTitle", c.specialty,
      tr.teacher_name AS teacher, p.pseudonym AS reader, r.name AS round, r.is_simulated AS "isSimulated",
      n.kind::text AS kind, n.reasons, n.note
    FROM ${fromVerdicts} JOIN turns u ON u.tree_id = n.tree_id AND u.ordinal = n.turn_ordinal AND u.author_id IS NULL
      JOIN trees tr ON tr.id = n.tree_id JOIN cases c ON c.id = n.case_id JOIN users p ON p.id = n.reviewer_id
    WHERE n.kind IN ('ACCEPT', 'REJECT', 'EDIT') AND ${isCounted(input)} AND ${isWanted(input)} AND ${isStanding}
    ORDER BY n.id DESC LIMIT ${input.limit + 1}`
  return cutPage(rows, input.limit)
}

function isWanted({ cursor, reason, teacher, specialty, turn, reader, ...others }: ListVerdictRows): Prisma.Sql {
  const all = [
    Prisma.sql`TRUE`,
    ...(cursor === undefined ? [] : [Prisma.sql`n.id < ${cursor}`]),
    ...(reason === undefined ? [] : [hasReason(reason)]),
    ...(teacher === undefined ? [] : [Prisma.sql`tr.teacher_name = ${teacher}`]),
    ...(specialty === undefined ? [] : [Prisma.sql`c.specialty = ${specialty}`]),
    ...(turn === undefined ? [] : [Prisma.sql`u.depth = ${turn - 1}`]),
    ...(reader === undefined ? [] : [Prisma.sql`p.pseudonym = ${reader}`]),
    ...(others.with === undefined && others.disputed === undefined ? [] : [isSharedWith(others)]),
  ]
  return Prisma.join(all, ' AND ')
}

function hasReason(reason: string): Prisma.Sql {
  if (reason === 'any') return Prisma.sql`n.kind <> 'ACCEPT'`
  if (reason === 'edited') return Prisma.sql`n.kind = 'EDIT'`
  return Prisma.sql`(n.kind = 'REJECT' AND ${reason} = ANY(n.reasons))`
}

/** Somebody else, or this one, judged the same turn, and where it is disputed, otherwise. */
function isSharedWith(input: Pick<ListVerdictRows, 'with' | 'disputed' | 'rounds' | 'simulated'>): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM verdicts o JOIN reviews ov ON ov.id = o.review_id JOIN review_slots ol ON ol.id = ov.slot_id
      JOIN rounds orr ON orr.id = ov.round_id JOIN users op ON op.id = o.reviewer_id
    WHERE o.tree_id = n.tree_id AND o.turn_ordinal = n.turn_ordinal AND o.reviewer_id <> n.reviewer_id
      AND o.kind IN ('ACCEPT', 'REJECT', 'EDIT') AND NOT o.is_after_reveal AND ov.state = 'submitted' AND ol.kind = 'sample'
      AND (${input.simulated === 'yes'} OR NOT orr.is_simulated)
      AND (${input.rounds === undefined} OR orr.id = ANY(${input.rounds ?? []}::int[]))
      AND (${input.with === undefined} OR op.pseudonym = ${input.with ?? ''})
      AND (${input.disputed === undefined} OR (o.kind = 'ACCEPT') <> (n.kind = 'ACCEPT')))`
}
