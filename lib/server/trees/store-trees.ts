// Stores new trees with their turns and trajectories, and scores them under the active graph in the same transaction.
import { leafIds } from '@/lib/core/domain/tree-path'
import type { Tree } from '@/lib/core/domain/tree'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { inOrderOf } from '../import-report'
import { holdFilter } from '../scores/hold-filter'
import { scoreTrees } from '../scores/score-trees'
import { fromTree, fromTurns } from './tree-row'

export type NewTree = { tree: Tree; caseId: number; sha256: string }

/** Each tree has been checked and its case is stored. The ids of those that went in: all but what another import stored first. */
export async function storeTrees(ctx: Context, trees: NewTree[], graphId: number | null): Promise<Set<string>> {
  if (trees.length === 0) return new Set()
  return ctx.db.$transaction(async (tx) => {
    // Before any row: activating a calibration waits for the scoring of these trees, never the other way round.
    await holdFilter(tx)
    const rows = await tx.tree.createManyAndReturn({
      data: inOrderOf(trees, ({ tree }) => tree.id).map(({ tree, caseId, sha256 }) => ({
        ...fromTree(tree, caseId, sha256, graphId),
        createdAt: ctx.now,
      })),
      skipDuplicates: true,
      select: { id: true, key: true },
    })
    const idByKey = new Map(rows.map((row) => [row.key, row.id]))
    const treeIds = rows.map((row) => row.id)
    if (treeIds.length === 0) return new Set()
    for (const { tree, caseId } of trees) {
      const treeId = idByKey.get(tree.id)
      if (treeId !== undefined) await storeTurns(ctx, tx, tree, { treeId, caseId })
    }
    await scoreTrees(ctx, tx, treeIds)
    await recordEvent(ctx, tx, { action: 'store-trees', subject: 'tree', subjectId: 'batch', detail: { treeIds } })
    return new Set(idByKey.keys())
  })
}

type Place = { treeId: number; caseId: number }

async function storeTurns(ctx: Context, tx: Tx, tree: Tree, { treeId, caseId }: Place): Promise<void> {
  const turns = fromTurns(tree, treeId, caseId)
  await tx.turn.createMany({ data: turns.map((turn) => ({ ...turn, createdAt: ctx.now })) })
  const leaves = new Set(leafIds(tree.turns))
  await tx.trajectory.createMany({
    data: turns
      .filter((turn) => leaves.has(turn.key))
      .map(({ ordinal, depth }) => ({ treeId, caseId, leafOrdinal: ordinal, turns: depth + 1 })),
  })
}
