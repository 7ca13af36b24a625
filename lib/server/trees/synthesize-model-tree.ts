// Has a model grow one tree of one case and stores it with the calls it came from; doing it again changes nothing and asks nothing again.
import { allow } from '@/lib/core/domain/policy'
import type { SynthesizeTree } from '@/lib/core/domain/tree-job'
import { success } from '@/lib/core/result'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { orderDesk } from '@/lib/core/teacher/order-desk'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import type { Asker } from '../models/asker'
import { ItemFailed } from '../runs/item-work'
import { type GrownTree, growModelTree } from './grow-model-tree'
import { importTrees } from './import-trees'
import { modelTeacher } from './model-teacher'
import { storeTurnCalls } from './store-turn-calls'

export type ModelTreeWish = SynthesizeTree & { itemId: number; modelId: number; treeKey: string }

/** Throws ItemFailed where the opening could not be used, and what the asker throws. */
export async function synthesizeModelTree(ctx: Context, asker: Asker, wish: ModelTreeWish): Promise<void> {
  allow(ctx.actor, 'synthesize')
  if (await isWhole(ctx, wish)) return
  const { tree, calls } = await grow(ctx, asker, wish)
  const items = [{ place: tree.id, result: success(tree) }]
  const { created, unchanged } = await importTrees(ctx, { items, isDryRun: false, graphId: wish.graphId })
  // Refused: another run with the same wish was quicker, and its answers were others. These calls led to no turn of that tree.
  if (created + unchanged === 0) return
  const { id: treeId } = await ctx.db.tree.findUniqueOrThrow({ where: { key: tree.id }, select: { id: true } })
  await storeTurnCalls(ctx.db, { itemId: wish.itemId, treeId, calls })
}

/** Stored, and every call of the item is tied to it: a worker that died between the two left calls without a tree. */
async function isWhole(ctx: Context, { itemId, treeKey }: ModelTreeWish): Promise<boolean> {
  const tree = await ctx.db.tree.findUnique({ where: { key: treeKey }, select: { id: true } })
  return tree !== null && (await ctx.db.modelCall.findFirst({ where: { itemId, treeId: null } })) === null
}

async function grow(ctx: Context, asker: Asker, wish: ModelTreeWish): Promise<GrownTree> {
  const { caseId, graphId, modelId, options, treeKey } = wish
  const clinicalCase = toCase(await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } }))
  const model = await ctx.db.model.findUniqueOrThrow({ where: { id: modelId } })
  const graph = await loadGraph(ctx.db, graphId)
  const { choices } = await loadChoices(ctx.db)
  const { turns, branch, trajectories, temperature, seed } = options
  const desk = orderDesk(graph, environmentView(clinicalCase), choices)
  const teacher = modelTeacher(model, { seed, temperature })
  const player = { asker, desk, options: { turns, seed, temperature } }
  const grown = await growModelTree(player, { treeId: treeKey, teacher, branch, trajectories })
  if ('tree' in grown) return grown
  throw new ItemFailed(grown.kind, `The first differential could not be had: ${grown.detail}`)
}
