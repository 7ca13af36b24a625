// A person's last word on an environment: approved, it becomes a case; rejected, it stays as a version that was not wanted.
import type { z } from 'zod'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { allow } from '@/lib/core/domain/policy'
import { type decideDraftSchema, environmentSchema, type ReportDetail } from '@/lib/core/domain/report'
import { DomainError } from '@/lib/core/errors'
import { toCase } from '@/lib/core/extraction/to-case'
import type { CaseDraft, Report as ReportRow } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import { storeCases } from '../cases/store-cases'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findActiveGraphId } from '../graphs/load-graph'
import { getReport } from './get-report'
import { lockReport } from './lock-report'
import { toReport } from './report-row'

type Decision = z.output<typeof decideDraftSchema>

/** The case and the decision are stored together or not at all; the case's id is the report's, and its texts are read by the active graph. */
export async function decideDraft(ctx: Context, input: Decision): Promise<ReportDetail> {
  allow(ctx.actor, 'import')
  await ctx.db.$transaction(async (tx) => {
    const { row, draft } = await lockReport(tx, input)
    assertOpen(draft, input)
    const caseId = input.decision === 'approve' ? await storeCase(ctx, tx, row, draft, input.split) : null
    const state = caseId === null ? ('rejected' as const) : ('approved' as const)
    const note = input.note === '' ? null : input.note
    const data = { state, note, caseId, decidedById: ctx.actor.id, decidedAt: ctx.now }
    await tx.caseDraft.update({ where: { id: draft.id }, data })
    const detail = { report: row.key, was: draft.state, note, caseId, split: caseId === null ? null : input.split }
    const action = caseId === null ? 'reject-draft' : 'approve-draft'
    await recordEvent(ctx, tx, { action, subject: 'case-draft', subjectId: draft.id, detail })
  })
  return getReport(ctx, input)
}

function assertOpen({ state }: CaseDraft, { decision, note }: Decision): void {
  if (state === 'approved' || state === 'rejected')
    throw new DomainError('conflict', `This environment was ${state} already.`)
  if (note !== '' || (decision === 'approve' && state === 'ready')) return
  const detail =
    decision === 'reject' ? 'say why it is rejected' : 'it is held; say why it is approved all the same, or correct it'
  throw new DomainError('invalid-input', 'A note is missing.', { defects: [{ pointer: '/note', detail }] })
}

async function storeCase(
  ctx: Context,
  tx: Tx,
  row: ReportRow,
  draft: CaseDraft,
  split: ClinicalCase['split'],
): Promise<number> {
  const made = toCase(environmentSchema.parse(draft.environment), toReport(row), { id: row.key, split })
  if (!made.ok) {
    const { defects } = made
    throw new DomainError('invalid-input', 'This environment lacks what a case needs: correct it first.', { defects })
  }
  const given = { place: row.key, value: made.value, sha256: contentHash(made.value) }
  const [stored] = await storeCases(ctx, tx, [given], (await findActiveGraphId(tx)) !== null)
  if (stored) return stored.id
  throw new DomainError('conflict', `There is a case "${row.key}" already; it stays as it is.`)
}
