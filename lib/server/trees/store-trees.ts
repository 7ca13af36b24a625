// Stores new trees with their turns and trajectories, and scores them under the active graph in the same transaction.
import { leafIds } from '@/lib/core/domain/tree-path'
import type { Tree } from '@/lib/core/domain/tree'
import { wakeAudit } from '../audit-streams/wake-audit'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { inOrderOf } from '../import-report'
import { insertRows } from '../insert-rows'
import { holdFilter } from '../scores/hold-filter'
import { scoreTrees } from '../scores/score-trees'
import { recordTreeTerms, storeTerms } from '../terms/record-terms'
import { loadTreeTerms } from './load-tree-terms'
import { prismaSql } from '../sql'
import { fromTree, fromTurns } from './tree-row'

export type NewTree = { tree: Tree; caseId: number; sha256: string }

/** Each tree has been checked and its case is stored. The ids of those that went in: all but what another import stored first. */
export async function storeTrees(ctx: Context, trees: NewTree[], graphId: number | null): Promise<Set<string>> {
  if (trees.length === 0) return new Set()
  const used = await loadTreeTerms(ctx, trees)
  // New wordings go in ahead, or every import that meets one would wait for this whole transaction.
  await storeTerms(ctx.db, used)
  return ctx.db.$transaction(async (tx) => {
    // Before any row: activating a calibration waits for the scoring of these trees, never the other way round.
    await holdFilter(prismaSql(tx))
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
    const bodies = trees.map(({ tree, caseId }) => toRows(tree, { treeId: idByKey.get(tree.id), caseId, now: ctx.now }))
    await insertRows(
      tx,
      'turns',
      bodies.flatMap((body) => body.turns),
    )
    await insertRows(
      tx,
      'trajectories',
      bodies.flatMap((body) => body.trajectories),
    )
    await recordTreeTerms(
      tx,
      used.flatMap(({ treeKey, ...use }) => withId(use, idByKey.get(treeKey))),
    )
    await scoreTrees(ctx, tx, treeIds)
    await recordEvent(ctx, tx, { action: 'store-trees', subject: 'tree', subjectId: 'batch', detail: { treeIds } })
    await wakeAudit(tx)
    return new Set(idByKey.keys())
  })
}

const withId = <T>(use: T, treeId: number | undefined) => (treeId === undefined ? [] : [{ ...use, treeId }])

type Place = { treeId: number | undefined; caseId: number; now: Date }

/** Nothing for a tree that another import stored. */
function toRows(tree: Tree, { treeId, caseId, now }: Place) {
  if (treeId === undefined) return { turns: [], trajectories: [] }
  const turns = fromTurns(tree, treeId, caseId).map((turn) => ({ ...turn, created_at: now }))
  const leaves = new Set(leafIds(tree.turns))
  const trajectories = turns
    .filter((turn) => leaves.has(turn.key))
    .map(({ ordinal, depth }) => ({ tree_id: treeId, case_id: caseId, leaf_ordinal: ordinal, turns: depth + 1 }))
  return { turns, trajectories }
}
