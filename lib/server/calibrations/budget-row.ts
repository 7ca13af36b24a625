// Confidence budgets as they are listed, with what is spent of them.
import { levelOfLook } from '@/lib/core/calibration/level-of-look'
import type { ConfidenceBudget } from '@/lib/core/domain/confidence-budget'
import { spentBy } from '@/lib/core/domain/plan-look'
import type { Prisma } from '@/lib/generated/prisma/client'

export const budgetSelect = {
  id: true,
  name: true,
  delta: true,
  note: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  _count: { select: { calibrations: true } },
} satisfies Prisma.ConfidenceBudgetSelect

type Row = Prisma.ConfidenceBudgetGetPayload<{ select: typeof budgetSelect }>

export function toBudget({ _count, createdAt, createdBy, ...row }: Row): ConfidenceBudget {
  const looks = _count.calibrations
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy?.name ?? null,
    looks,
    spent: spentBy(row.delta, looks),
    nextLevel: levelOfLook(row.delta, looks + 1),
  }
}
