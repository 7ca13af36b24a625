// Takes a report for a change of its drafts: whoever else wants to change them waits, and then sees the newest.
import { DomainError } from '@/lib/core/errors'
import type { CaseDraft, Report as ReportRow } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'

/** The report and its newest draft, which must be the one that was looked at. */
export async function lockReport(
  tx: Tx,
  { reportId, draftId }: { reportId: number; draftId: number },
): Promise<{ row: ReportRow; draft: CaseDraft }> {
  await tx.$queryRaw`SELECT 1 FROM reports WHERE id = ${reportId} FOR UPDATE`
  const row = await tx.report.findUnique({ where: { id: reportId } })
  if (!row) throw new DomainError('not-found', `There is no report ${reportId}.`)
  const draft = await tx.caseDraft.findFirst({ where: { reportId }, orderBy: { id: 'desc' } })
  if (!draft) throw new DomainError('not-found', `Report ${row.key} has no environment yet: extract one first.`)
  if (draft.id !== draftId)
    throw new DomainError('conflict', 'A newer version of this environment stands: reload, and look at that one.')
  return { row, draft }
}
