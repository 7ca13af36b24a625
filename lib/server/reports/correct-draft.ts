// Stores a person's correction of an environment as a version more: every quote is sought in the report anew.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { correctDraftSchema, ReportDetail } from '@/lib/core/domain/report'
import { DomainError } from '@/lib/core/errors'
import { correctEnvironment } from '@/lib/core/extraction/correct-environment'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { fromBuilt } from './draft-row'
import { getReport } from './get-report'
import { loadSynonyms } from './load-synonyms'
import { lockReport } from './lock-report'
import { toReport } from './report-row'

/** Words that do not stand in the report are refused with their place; a leak is stored and held. An approved environment stays as it is. */
export async function correctDraft(ctx: Context, input: z.output<typeof correctDraftSchema>): Promise<ReportDetail> {
  allow(ctx.actor, 'import')
  const { reportId, basedOnId, ...words } = input
  await ctx.db.$transaction(async (tx) => {
    const { row, draft } = await lockReport(tx, { reportId, draftId: basedOnId })
    if (draft.state === 'approved')
      throw new DomainError('conflict', 'This environment was approved and is a case: it stays as it is.')
    const corrected = correctEnvironment(toReport(row), words, await loadSynonyms(tx))
    if (!corrected.ok)
      throw new DomainError('invalid-input', 'Some of it does not stand in the report in these words.', {
        defects: corrected.defects,
      })
    const data = { ...fromBuilt(corrected.value), reportId, basedOnId, authorId: ctx.actor.id, createdAt: ctx.now }
    const { id } = await tx.caseDraft.create({ data, select: { id: true } })
    const detail = { report: row.key, basedOn: basedOnId, state: corrected.value.state, counts: corrected.value.counts }
    await recordEvent(ctx, tx, { action: 'correct-draft', subject: 'case-draft', subjectId: id, detail })
  })
  return getReport(ctx, { reportId })
}
