// Asks for a search of a set for near-copies and contamination: its row and the job that does it, in one transaction.
import type { DuplicateScan, DuplicateSet } from '@/lib/core/domain/duplicate'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { enqueue, prepareQueue } from '../jobs/queue'
import { toScan } from './scan-row'

/** Throws `not-found` for a release that is not there, and `conflict` for one that is not built. */
export async function startDuplicateScan(ctx: Context, input: DuplicateSet): Promise<DuplicateScan> {
  allow(ctx.actor, 'audit')
  const { releaseId = null, includeSimulated } = input
  if (releaseId !== null) {
    const release = await ctx.db.release.findUnique({ where: { id: releaseId }, select: { state: true } })
    if (!release) throw new DomainError('not-found', `There is no release ${releaseId}.`)
    if (release.state !== 'ready') throw new DomainError('conflict', 'This release is not built yet.')
  }
  await prepareQueue()
  return ctx.db.$transaction(async (tx) => {
    const data = { releaseId, includesSimulated: includeSimulated, createdById: ctx.actor.id, createdAt: ctx.now }
    const row = await tx.duplicateScan.create({ data })
    const event = { action: 'scan-duplicates', subject: 'duplicate-scan', subjectId: row.id }
    await recordEvent(ctx, tx, { ...event, detail: { releaseId, includeSimulated } })
    await enqueue(tx, 'scan-duplicates', { scanId: row.id })
    return toScan(row)
  })
}
