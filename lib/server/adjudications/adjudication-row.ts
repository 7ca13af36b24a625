// An adjudication's row as the domain lists it.
import type { AdjudicationSummary } from '@/lib/core/domain/adjudication'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'

type Row = Omit<AdjudicationSummary, 'createdAt' | 'decidedAt'> & { createdAt: Date; decidedAt: Date | null }

/** `where` is on disputes `a` and their rounds `r`; `order` is of ids. */
export async function loadAdjudications(
  db: Db | Tx,
  where: Prisma.Sql,
  { order, limit }: { order: 'ASC' | 'DESC'; limit: number },
): Promise<AdjudicationSummary[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.round_id AS "roundId", r.name AS "roundName", r.is_simulated AS "isSimulated", c.title AS "caseTitle",
      c.specialty, t.key AS "turnId", a.state, a.decision, a.created_at AS "createdAt", a.decided_at AS "decidedAt"
    FROM adjudications a JOIN rounds r ON r.id = a.round_id JOIN cases c ON c.id = a.case_id
      JOIN turns t ON t.tree_id = a.tree_id AND t.ordinal = a.turn_ordinal
    WHERE ${where} ORDER BY a.id ${order === 'ASC' ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${limit}`
  return rows.map(({ createdAt, decidedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }))
}
