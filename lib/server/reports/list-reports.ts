// Lists reports, newest first, a page at a time, with how their newest draft stands.
import type { z } from 'zod'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { draftCountsSchema, type listReportsSchema, type ReportSummary } from '@/lib/core/domain/report'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db } from '../db'

type Row = Omit<ReportSummary, 'counts' | 'createdAt'> & { counts: unknown; createdAt: Date }

export async function listReports(
  ctx: Context,
  input: z.output<typeof listReportsSchema>,
): Promise<Page<ReportSummary>> {
  allow(ctx.actor, 'read-research')
  const { cursor, limit, state, search } = input
  const conditions = [
    ...(cursor ? [Prisma.sql`r.id < ${cursor}`] : []),
    ...(state === 'none' ? [Prisma.sql`newest.state IS NULL`] : []),
    ...(state && state !== 'none' ? [Prisma.sql`newest.state::text = ${state}`] : []),
    ...(search ? [searched(search)] : []),
  ]
  const where = conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`
  return cutPage(await selectReports(ctx.db, where, limit + 1), limit)
}

/** `where` speaks of the report as `r` and of its newest draft as `newest`. */
export async function selectReports(db: Db, where: Prisma.Sql, limit: number): Promise<ReportSummary[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.key, r.title, r.specialty, r.source_name AS source, length(r.text) AS characters, r.created_at AS "createdAt",
      newest.state::text AS state, newest.counts,
      (SELECT count(*)::int FROM case_drafts d WHERE d.report_id = r.id) AS drafts,
      (SELECT max(d.case_id) FROM case_drafts d WHERE d.report_id = r.id) AS "caseId"
    FROM reports r
    LEFT JOIN LATERAL (
      SELECT d.state, d.counts FROM case_drafts d WHERE d.report_id = r.id ORDER BY d.id DESC LIMIT 1
    ) newest ON TRUE
    WHERE ${where} ORDER BY r.id DESC LIMIT ${limit}`
  return rows.map(({ counts, createdAt, ...row }) => ({
    ...row,
    counts: counts === null ? null : draftCountsSchema.parse(counts),
    createdAt: createdAt.toISOString(),
  }))
}

function searched(search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(r.title ILIKE ${pattern} OR r.key ILIKE ${pattern} OR r.diagnosis ILIKE ${pattern})`
}
