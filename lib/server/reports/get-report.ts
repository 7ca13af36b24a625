// One report whole, with every version of its environment.
import { allow } from '@/lib/core/domain/policy'
import type { ReportDetail } from '@/lib/core/domain/report'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { draftSelect, toDraft } from './draft-row'
import { selectReports } from './list-reports'

export async function getReport(ctx: Context, { reportId }: { reportId: number }): Promise<ReportDetail> {
  allow(ctx.actor, 'read-research')
  const [summary] = await selectReports(ctx.db, Prisma.sql`r.id = ${reportId}`, 1)
  if (!summary) throw new DomainError('not-found', `There is no report ${reportId}.`)
  const { drafts, ...row } = await ctx.db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      ...{ text: true, diagnosis: true, sourceReference: true, sourceLicence: true },
      drafts: { select: draftSelect, orderBy: { id: 'desc' } },
    },
  })
  const { text, diagnosis, sourceReference: reference, sourceLicence: licence } = row
  return { ...summary, text, diagnosis, reference, licence, draftList: drafts.map(toDraft) }
}
