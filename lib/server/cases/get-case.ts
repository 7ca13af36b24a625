// One case whole, with how each of its terms links to the active graph.
import type { CaseDetail } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { findActiveGraph } from '../graphs/load-graph'
import { listCaseTerms } from '../terms/list-case-terms'
import { toCase } from './case-row'
import { toCaseSummary } from './list-cases'

export async function getCase(ctx: Context, input: { caseId: number }): Promise<CaseDetail> {
  allow(ctx.actor, 'read-research')
  const row = await ctx.db.case.findUnique({
    where: { id: input.caseId },
    include: { _count: { select: { trees: true } } },
  })
  if (!row) throw new DomainError('not-found', `There is no case ${input.caseId}.`)
  const clinicalCase = toCase(row)
  const active = await findActiveGraph(ctx.db)
  const links = active ? await listCaseTerms(ctx.db, active, clinicalCase) : []
  return { ...toCaseSummary(row), case: clinicalCase, graphId: active?.id ?? null, links }
}
