// Stores new trees with their turns and trajectories, and scores them under the active graph in the same transaction.
import { pathTo, leafIds } from '@/lib/core/domain/tree-path'
import type { Tree } from '@/lib/core/domain/tree'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { scoreTrees } from '../scores/score-trees'
import { fromTree, fromTurns } from './tree-row'

export type NewTree = { tree: Tree; caseId: number; sha256: string }

/** Each tree has been checked, its case is stored, its key is free. Returns the ids in the order given. */
export async function storeTrees(ctx: Context, input: { trees: NewTree[]; graphId: number | null }): Promise<number[]> {
  if (input.trees.length === 0) return []
  return ctx.db.$transaction(async (tx) => {
    const rows = await tx.tree.createManyAndReturn({
      data: input.trees.map(({ tree, caseId, sha256 }) => ({
        ...fromTree(tree, caseId, sha256, input.graphId),
        createdAt: ctx.now,
      })),
      select: { id: true, key: true },
    })
    const idByKey = new Map(rows.map((row) => [row.key, row.id]))
    const placed = input.trees.map((item) => ({ ...item, treeId: idByKey.get(item.tree.id) ?? 0 }))
    await storeTurns(ctx, tx, placed)
    const treeIds = placed.map((item) => item.treeId)
    await scoreTrees(ctx, tx, treeIds)
    await recordEvent(ctx, tx, { action: 'store-trees', subject: 'tree', subjectId: 'batch', detail: { treeIds } })
    return treeIds
  })
}

async function storeTurns(ctx: Context, tx: Tx, placed: (NewTree & { treeId: number })[]): Promise<void> {
  for (const { tree, treeId, caseId } of placed) {
    const turns = fromTurns(tree, treeId, caseId)
    await tx.turn.createMany({ data: turns.map((turn) => ({ ...turn, createdAt: ctx.now })) })
    const ordinals = new Map(tree.turns.map((turn, ordinal) => [turn.id, ordinal]))
    await tx.trajectory.createMany({
      data: leafIds(tree.turns).map((leafId) => ({
        treeId,
        caseId,
        leafOrdinal: ordinals.get(leafId) ?? 0,
        turns: pathTo(tree.turns, leafId).length,
      })),
    })
  }
}
