// Verdict rows as the domain knows them; turns are named by their key.
import type { Verdict } from '@/lib/core/domain/verdict'
import type { Verdict as VerdictRow } from '@/lib/generated/prisma/client'

type Row = Pick<VerdictRow, 'key' | 'kind' | 'reasons' | 'note' | 'turnOrdinal' | 'editOrdinal' | 'createdAt'>

export function toVerdict(row: Row, keys: ReadonlyMap<number, string>): Verdict {
  const { key, kind, reasons, note, turnOrdinal, editOrdinal, createdAt } = row
  return {
    key,
    turnId: keys.get(turnOrdinal) ?? '',
    kind,
    reasons,
    note,
    editTurnId: editOrdinal === null ? null : (keys.get(editOrdinal) ?? null),
    createdAt: createdAt.toISOString(),
  }
}
