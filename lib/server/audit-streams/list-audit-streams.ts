// Lists audit streams, newest first.
import type { AuditStream, ListAuditStreams } from '@/lib/core/domain/audit-stream'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { streamSelect, toAuditStream } from './stream-row'

const NEWEST = 50

export async function listAuditStreams(ctx: Context, input: ListAuditStreams): Promise<{ items: AuditStream[] }> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId } = input
  const where = calibrationId === undefined ? {} : { calibrationId }
  const rows = await ctx.db.auditStream.findMany({ where, orderBy: { id: 'desc' }, take: NEWEST, select: streamSelect })
  return { items: rows.map(toAuditStream) }
}
