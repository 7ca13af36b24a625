// The terms that the scores of new trees will depend on: of their turns, and of what their case starts with.
import { collectTreeTerms } from '@/lib/core/domain/collect-terms'
import { diagnosisSchema, observationSchema } from '@/lib/core/domain/case'
import type { UsedTerm } from '@/lib/core/domain/term'
import type { Tree } from '@/lib/core/domain/tree'
import type { Context } from '../context'

export type TermsOfTree = { treeKey: string; caseId: number; terms: UsedTerm[] }

export async function loadTreeTerms(
  ctx: Context,
  trees: readonly { tree: Tree; caseId: number }[],
): Promise<TermsOfTree[]> {
  const rows = await ctx.db.case.findMany({
    where: { id: { in: [...new Set(trees.map(({ caseId }) => caseId))] } },
    select: { id: true, observation: true, diagnosisLabel: true, diagnosisConcept: true },
  })
  const starts = new Map(
    rows.map(({ id, observation, diagnosisLabel: label, diagnosisConcept: concept }) => [
      id,
      { observation: observationSchema.parse(observation), diagnosis: diagnosisSchema.parse({ label, concept }) },
    ]),
  )
  return trees.flatMap(({ tree, caseId }) => {
    const start = starts.get(caseId)
    return start ? [{ treeKey: tree.id, caseId, terms: collectTreeTerms(tree.turns, start) }] : []
  })
}
