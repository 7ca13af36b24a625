// Another version of the test graph that says the same, for tests of what does not carry over from one version to another.
import { randomUUID } from 'node:crypto'
import type { Context } from '../context'
import { importGraph } from '../graphs/import-graph'
import { scoreTrees } from '../scores/score-trees'
import { testGraph } from './test-graph'

/** Its id and version; not active. */
export const importAnotherGraph = (ctx: Context) =>
  importGraph(ctx, { graph: { ...testGraph, name: `a-${randomUUID()}` }, activate: false })

/** Scores a clinic's trees under the active graph. */
export async function scoreClinic(ctx: Context, specialty: string): Promise<void> {
  const trees = await ctx.db.tree.findMany({ where: { case: { specialty } }, select: { id: true } })
  const ids = trees.map(({ id }) => id)
  await ctx.db.$transaction((tx) => scoreTrees(ctx, tx, ids))
}
