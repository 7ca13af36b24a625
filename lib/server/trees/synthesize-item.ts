// One tree of a synthesis run, grown and stored; doing it again changes nothing.
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import type { Context } from '../context'
import { ItemFailed, type ItemOutcome, type ItemWork } from '../runs/item-work'
import { synthesizeTree } from './synthesize-tree'

export async function synthesizeItem(ctx: Context, { run, item }: ItemWork): Promise<ItemOutcome> {
  const { caseIds: _all, ...options } = synthesizeTreesSchema.parse(run.options)
  if (item.caseId === null || run.graphId === null) throw new ItemFailed('unreadable', 'the item names no case')
  await synthesizeTree(ctx, { caseId: item.caseId, graphId: run.graphId, options: { ...options, seed: item.seed } })
  const tree = await ctx.db.tree.findUnique({ where: { key: item.key }, select: { id: true, trajectoryCount: true } })
  if (!tree) throw new ItemFailed('internal', `the tree ${item.key} was not stored`)
  return { treeId: tree.id, trajectories: tree.trajectoryCount }
}
