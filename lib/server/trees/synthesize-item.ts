// One tree of a synthesis run, grown and stored; doing it again changes nothing.
import { treeDefectSchema } from '@/lib/core/domain/tree'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import type { Context } from '../context'
import { ItemFailed, type ItemOutcome, type ItemWork } from '../runs/item-work'
import { synthesizeModelTree } from './synthesize-model-tree'
import { synthesizeTree } from './synthesize-tree'

export async function synthesizeItem(ctx: Context, { run, item, asker }: ItemWork): Promise<ItemOutcome> {
  const { caseIds: _all, ...wished } = synthesizeTreesSchema.parse(run.options)
  if (item.caseId === null || run.graphId === null) throw new ItemFailed('unreadable', 'the item names no case')
  const options = { ...wished, seed: item.seed }
  const wish = { caseId: item.caseId, graphId: run.graphId, options }
  if (run.modelId === null) await synthesizeTree(ctx, wish)
  else if (!asker) throw new ItemFailed('internal', 'nothing was given to ask the model with')
  else await synthesizeModelTree(ctx, asker, { ...wish, itemId: item.id, modelId: run.modelId, treeKey: item.key })
  const tree = await ctx.db.tree.findUnique({
    where: { key: item.key },
    select: { id: true, trajectoryCount: true, defects: true },
  })
  if (!tree) throw new ItemFailed('internal', `the tree ${item.key} was not stored`)
  return { treeId: tree.id, trajectories: tree.trajectoryCount, defects: countDefects(tree.defects) }
}

function countDefects(defects: unknown): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of treeDefectSchema.array().parse(defects)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
