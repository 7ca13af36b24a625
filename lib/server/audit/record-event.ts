// Writes the audit row of a change, in the transaction of that change.
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Tx } from '../db'

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
