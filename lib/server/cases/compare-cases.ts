// Two cases beside each other: what they share and what only one of them says.
import type { CaseComparison } from '@/lib/core/domain/split'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { environmentText } from '@/lib/core/splits/case-texts'
import { differingParts, isShared } from '@/lib/core/splits/differing-parts'
import { jaccard } from '@/lib/core/splits/jaccard'
import { shingleText } from '@/lib/core/splits/shingle-text'
import type { Context } from '../context'
import { toCase } from './case-row'
import { toSplitCase } from './split-case-row'

export async function compareCases(
  ctx: Context,
  { leftId, rightId }: { leftId: number; rightId: number },
): Promise<CaseComparison> {
  allow(ctx.actor, 'read-research')
  const [left, right] = [await loadCase(ctx, leftId), await loadCase(ctx, rightId)]
  const likeness = (a: string, b: string) => jaccard(shingleText(a), shingleText(b))
  const { report } = left.case
  return {
    left: left.summary,
    right: right.summary,
    similarity: likeness(environmentText(left.case), environmentText(right.case)),
    reportSimilarity: report !== null && right.case.report !== null ? likeness(report, right.case.report) : null,
    rows: differingParts(environmentText(left.case), environmentText(right.case)).map((row) => ({
      ...row,
      isShared: isShared(row),
    })),
  }
}

async function loadCase(ctx: Context, id: number) {
  const row = await ctx.db.case.findUnique({ where: { id } })
  if (!row) throw new DomainError('not-found', `There is no case ${id}.`)
  return { case: toCase(row), summary: toSplitCase(row) }
}
