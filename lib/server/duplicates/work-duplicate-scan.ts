// Does a search that was asked for, and keeps what it found; one that is done is left as it is.
import type { DuplicateResult } from '@/lib/core/domain/duplicate'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import type { Db } from '../db'
import { findContamination } from './find-contamination'
import { findCopies } from './find-copies'
import { loadSetRows } from './load-set-rows'

/** May run twice: the second finds the same, of the rows as they are then. */
export async function workDuplicateScan(ctx: Context, { scanId }: { scanId: number }): Promise<void> {
  allow(ctx.actor, 'audit')
  const scan = await ctx.db.duplicateScan.findUniqueOrThrow({ where: { id: scanId } })
  if (scan.state === 'done') return
  const set = { releaseId: scan.releaseId ?? undefined, includeSimulated: scan.includesSimulated }
  try {
    const result = await search(ctx.db, set)
    const data = { state: 'done' as const, error: null, result, finishedAt: new Date() }
    await ctx.db.duplicateScan.update({ where: { id: scanId }, data })
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 2000) : String(error)
    const data = { state: 'failed' as const, error: message, finishedAt: new Date() }
    await ctx.db.duplicateScan.update({ where: { id: scanId }, data })
    throw error
  }
}

async function search(db: Db, set: Parameters<typeof loadSetRows>[1]): Promise<DuplicateResult> {
  const rows = await loadSetRows(db, set)
  return {
    ...{ rows: rows.length, cases: new Set(rows.map(({ caseId }) => caseId)).size },
    copies: await findCopies(db, rows),
    ...(await findContamination(db, rows)),
  }
}
