// Loads the shape of the tree a reviewer works on, without the bodies of its turns, and the verdicts they have given.
import type { TreeNode } from '@/lib/core/domain/judgement'
import type { Verdict } from '@/lib/core/domain/verdict'
import type { Db, Tx } from '../db'
import { originOf } from './load-review-tree'
import { toVerdict } from '../verdicts/verdict-row'
import { seenBy } from './seen-by'

export type ReviewNode = TreeNode & { ordinal: number }
export type ReviewNodes = { nodes: ReviewNode[]; verdicts: Verdict[]; keys: Map<number, string> }

/** The turns this reviewer may see, parents first; own verdicts, oldest first. */
export async function loadReviewNodes(
  db: Db | Tx,
  review: { id: number; treeId: number; reviewerId: number },
): Promise<ReviewNodes> {
  const rows = await db.turn.findMany({
    where: seenBy(review),
    orderBy: { ordinal: 'asc' },
    select: { ordinal: true, key: true, parentOrdinal: true, editedFromOrdinal: true, authorId: true, isAsked: true },
  })
  const verdictRows = await db.verdict.findMany({ where: { reviewId: review.id }, orderBy: { id: 'asc' } })
  const keys = new Map(rows.map((row) => [row.ordinal, row.key]))
  const keyOf = (ordinal: number | null) => (ordinal === null ? null : (keys.get(ordinal) ?? null))
  const nodes = rows.map(({ ordinal, key, parentOrdinal, editedFromOrdinal, authorId, isAsked }) => ({
    id: key,
    ordinal,
    parentId: keyOf(parentOrdinal),
    editedFromId: keyOf(editedFromOrdinal),
    origin: originOf({ authorId, isAsked, editedFromId: editedFromOrdinal }),
  }))
  return { nodes, verdicts: verdictRows.map((row) => toVerdict(row, keys)), keys }
}
