// A search's row as the domain knows it.
import { type DuplicateScan, duplicateResultSchema } from '@/lib/core/domain/duplicate'
import type { DuplicateScan as ScanRow } from '@/lib/generated/prisma/client'

export const toScan = ({ id, state, error, createdAt, finishedAt, result }: ScanRow): DuplicateScan => ({
  ...{ id, state, error },
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  result: result === null ? null : duplicateResultSchema.parse(result),
})
