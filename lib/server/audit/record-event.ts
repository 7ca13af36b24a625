// Writes the audit row of a change, in the transaction of that change.
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Tx } from '../db'
import type { Sql } from '../sql'

export type AuditEntry = {
  action: string
  subject: string
  subjectId: string | number
  detail?: Prisma.InputJsonObject
}

export async function recordEvent(ctx: Context, tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: ctx.actor.id,
      action: entry.action,
      subject: entry.subject,
      subjectId: String(entry.subjectId),
      detail: entry.detail ?? {},
      requestId: ctx.requestId,
      createdAt: ctx.now,
    },
  })
}

/** The same in a transaction that is not Prisma's. */
export async function recordEventBy(ctx: Context, sql: Sql, entry: AuditEntry): Promise<void> {
  const { action, subject, subjectId, detail = {} } = entry
  const row = { actor_id: ctx.actor.id, action, subject, subject_id: String(subjectId), detail }
  await sql.insert('audit_events', [{ ...row, request_id: ctx.requestId, created_at: ctx.now }])
}
