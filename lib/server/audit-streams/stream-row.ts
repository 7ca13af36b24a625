// Audit streams as they are shown.
import { type AuditStream, auditFiguresSchema } from '@/lib/core/domain/audit-stream'
import type { Prisma } from '@/lib/generated/prisma/client'

export const streamSelect = {
  ...{ id: true, calibrationId: true, roundId: true, share: true, alpha: true, delta: true, state: true },
  ...{ figures: true, createdAt: true, endedAt: true, acknowledgedAt: true, acknowledgedBy: true },
  round: { select: { name: true } },
} satisfies Prisma.AuditStreamSelect

type Row = Prisma.AuditStreamGetPayload<{ select: typeof streamSelect }>

export function toAuditStream({ figures, createdAt, endedAt, acknowledgedAt, round, ...row }: Row): AuditStream {
  return {
    ...row,
    roundName: round.name,
    figures: auditFiguresSchema.parse(figures),
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  }
}
