// What is read of a case where its split matters, and its two names of splits.
import type { SplitCase } from '@/lib/core/domain/split'
import type { Prisma, Split } from '@/lib/generated/prisma/client'

export const splitCaseSelect = {
  id: true,
  key: true,
  title: true,
  sourceName: true,
  diagnosisLabel: true,
  split: true,
} satisfies Prisma.CaseSelect

export const toSplitCase = (row: Prisma.CaseGetPayload<{ select: typeof splitCaseSelect }>): SplitCase => ({
  id: row.id,
  key: row.key,
  title: row.title,
  source: row.sourceName,
  diagnosis: row.diagnosisLabel,
  split: row.split === 'held_out' ? 'held-out' : 'train',
})

export const toSplitColumn = (split: SplitCase['split']): Split => (split === 'held-out' ? 'held_out' : 'train')
