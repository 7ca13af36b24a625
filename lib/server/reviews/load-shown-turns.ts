// Loads some turns of a tree whose shape is known, as far as its reviewer may see them.
import { type Cover, showTurns } from '@/lib/core/domain/cover-turns'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Tx } from '../db'
import { toTurns } from '../trees/tree-row'
import type { ReviewNodes } from './load-review-nodes'
import { toReviewTurn } from './load-review-tree'

/** One query of the named turns alone; parents first. */
export async function loadShownTurns(
  tx: Tx,
  treeId: number,
  { allNodes }: Pick<ReviewNodes, 'allNodes'>,
  { ids, cover }: { ids: ReadonlySet<string>; cover: Cover },
): Promise<ReviewTurn[]> {
  const wanted = new Map(allNodes.filter(({ id }) => ids.has(id)).map((node) => [node.ordinal, node]))
  if (wanted.size === 0) return []
  const rows = await tx.turn.findMany({
    where: { treeId, ordinal: { in: [...wanted.keys()] } },
    orderBy: { ordinal: 'asc' },
  })
  const turns = toTurns(rows).map((turn) => {
    // The rows of its parent and of its original may not be among those read.
    const { parentId = null, editedFromId = null } = wanted.get(turn.ordinal) ?? {}
    return toReviewTurn({ ...turn, parentId, editedFromId })
  })
  return showTurns(turns, cover)
}
