// Synthesizes one tree of one case with the built-in teacher and stores it; doing it again changes nothing.
import { allow } from '@/lib/core/domain/policy'
import type { ImportReport } from '@/lib/core/domain/case-list'
import type { SynthesizeTree } from '@/lib/core/domain/tree-job'
import { success } from '@/lib/core/result'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { growTree } from '@/lib/core/teacher/grow-tree'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { loadGraph } from '../graphs/load-graph'
import { emptyReport } from '../import-report'
import { loadChoices } from '../links/load-choices'
import { importTrees } from './import-trees'
import { kgPolicyTreeKey } from './kg-policy-tree-key'

export async function synthesizeTree(ctx: Context, input: SynthesizeTree): Promise<ImportReport> {
  allow(ctx.actor, 'synthesize')
  const { graphId, options } = input
  const clinicalCase = toCase(await ctx.db.case.findUniqueOrThrow({ where: { id: input.caseId } }))
  const graph = await loadGraph(ctx.db, graphId)
  const { choices } = await loadChoices(ctx.db)
  const treeId = kgPolicyTreeKey(clinicalCase.id, graph.version, options)
  const known = await ctx.db.tree.count({ where: { key: treeId } })
  if (known > 0) return { ...emptyReport(false), read: 1, unchanged: 1 }
  const { persona, turns, branch, trajectories, temperature, seed } = options
  const growth = { persona, turns, branch, trajectories, temperature, seed }
  const tree = growTree(graph, environmentView(clinicalCase), { treeId, choices, ...growth })
  return importTrees(ctx, { items: [{ place: treeId, result: success(tree) }], isDryRun: false, graphId })
}
