// Verdict rows as the domain knows them; turns are named by their key.
import type { Verdict } from '@/lib/core/domain/verdict'
import type { Verdict as VerdictRow } from '@/lib/generated/prisma/client'

type Row = Omit<
  VerdictRow,
  'id' | 'reviewId' | 'roundId' | 'treeId' | 'caseId' | 'reviewerId' | 'activeMs' | 'sawAnswer'
>

export function toVerdict(row: Row, keys: ReadonlyMap<number, string>): Verdict {
  const { key, kind, aspect, reasons, note, undoes, guidelineVersion, isAfterReveal } = row
  return {
    ...{ key, kind, aspect, reasons, note, undoes, guidelineVersion, isAfterReveal },
    turnId: keys.get(row.turnOrdinal) ?? '',
    editTurnId: row.editOrdinal === null ? null : (keys.get(row.editOrdinal) ?? null),
    createdAt: row.createdAt.toISOString(),
  }
}
