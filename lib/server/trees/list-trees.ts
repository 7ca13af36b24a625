// Lists trees, newest first, a page at a time, from their counts alone.
import type { z } from 'zod'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Outcome } from '@/lib/core/domain/score'
import type { listTreesSchema, TreeSummary } from '@/lib/core/domain/tree-list'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { toTeacher } from './tree-row'

export const treeSummarySelect = {
  id: true,
  key: true,
  caseId: true,
  teacherName: true,
  teacherModel: true,
  seed: true,
  temperature: true,
  persona: true,
  prompt: true,
  parameters: true,
  turnCount: true,
  trajectoryCount: true,
  hitCount: true,
  nearCount: true,
  missCount: true,
  unresolvedCount: true,
  retainCount: true,
  truncateCount: true,
  rejectCount: true,
  reviewState: true,
  createdAt: true,
  case: { select: { title: true, specialty: true } },
} satisfies Prisma.TreeSelect

export function toTreeSummary(row: Prisma.TreeGetPayload<{ select: typeof treeSummarySelect }>): TreeSummary {
  return {
    id: row.id,
    key: row.key,
    caseId: row.caseId,
    caseTitle: row.case.title,
    specialty: row.case.specialty,
    teacher: toTeacher(row),
    turns: row.turnCount,
    trajectories: row.trajectoryCount,
    outcomes: { HIT: row.hitCount, NEAR: row.nearCount, MISS: row.missCount, UNRESOLVED: row.unresolvedCount },
    decisions: { retain: row.retainCount, truncate: row.truncateCount, reject: row.rejectCount },
    reviewState: row.reviewState,
    createdAt: row.createdAt.toISOString(),
  }
}

const outcomeColumn = {
  HIT: { hitCount: { gt: 0 } },
  NEAR: { nearCount: { gt: 0 } },
  MISS: { missCount: { gt: 0 } },
  UNRESOLVED: { unresolvedCount: { gt: 0 } },
} satisfies Record<Outcome, Prisma.TreeWhereInput>

const decisionColumn = {
  retain: { retainCount: { gt: 0 } },
  truncate: { truncateCount: { gt: 0 } },
  reject: { rejectCount: { gt: 0 } },
} satisfies Record<DecisionKind, Prisma.TreeWhereInput>

/** `outcome` and `decision` select trees with at least one such trajectory. */
export async function listTrees(ctx: Context, input: z.output<typeof listTreesSchema>): Promise<Page<TreeSummary>> {
  allow(ctx.actor, 'read-research')
  const { cursor, limit, caseId, key, specialty, outcome, decision, reviewState } = input
  const rows = await ctx.db.tree.findMany({
    where: {
      id: cursor ? { lt: cursor } : undefined,
      ...{ caseId, key },
      reviewState,
      case: specialty ? { specialty } : undefined,
      AND: [outcome ? outcomeColumn[outcome] : {}, decision ? decisionColumn[decision] : {}],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: treeSummarySelect,
  })
  return cutPage(rows.map(toTreeSummary), limit)
}
