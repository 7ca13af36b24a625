// What a synthesis left in the database, and whether all of it is sound.
import { checkTree } from '@/lib/core/domain/check-tree'
import { treeSchema } from '@/lib/core/domain/tree'
import type { Context } from '@/lib/server/context'
import { toTurns } from '@/lib/server/trees/tree-row'

/** `treesOfItems`: distinct trees that items of the run have made. `undiagnosed`: leaves that are no diagnosis. */
export async function readStored(ctx: Context, runId: number) {
  const made = await ctx.db.runItem.findMany({
    where: { runId, state: 'done', treeId: { not: null } },
    select: { treeId: true },
  })
  const sums = await ctx.db.runItem.aggregate({
    where: { runId },
    _sum: { promptTokens: true, completionTokens: true },
  })
  const ids = (await ctx.db.tree.findMany({ select: { id: true } })).map(({ id }) => id)
  let unsound = 0
  for (const id of ids) if (!(await isSound(ctx, id))) unsound += 1
  const [undiagnosed] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM trajectories t JOIN turns l ON l.tree_id = t.tree_id AND l.ordinal = t.leaf_ordinal
    WHERE l.action->>'kind' IS DISTINCT FROM 'diagnose'`
  return {
    trees: ids.length,
    treesOfItems: new Set(made.map(({ treeId }) => treeId)).size,
    trajectories: await ctx.db.trajectory.count(),
    unsound,
    undiagnosed: undiagnosed?.count ?? 0,
    untied: await ctx.db.modelCall.count({ where: { OR: [{ treeId: null }, { turnOrdinal: null }] } }),
    promptTokens: Number(sums._sum.promptTokens ?? 0),
    completionTokens: Number(sums._sum.completionTokens ?? 0),
  }
}

async function isSound(ctx: Context, treeId: number): Promise<boolean> {
  const rows = await ctx.db.turn.findMany({ where: { treeId }, orderBy: { ordinal: 'asc' } })
  const tree = treeSchema.safeParse({ id: 'bench', caseId: 'bench', teacher: { name: 'bench' }, turns: toTurns(rows) })
  return tree.success && checkTree(tree.data).length === 0
}
