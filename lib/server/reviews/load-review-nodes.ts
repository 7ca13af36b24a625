// Loads the shape of the tree a reviewer works on, without the bodies of its turns, and the verdicts they have given.
import type { Cover } from '@/lib/core/domain/cover-turns'
import type { TreeNode } from '@/lib/core/domain/judgement'
import type { Action } from '@/lib/core/domain/tree'
import type { Verdict } from '@/lib/core/domain/verdict'
import type { Db, Tx } from '../db'
import { toVerdict, type VerdictRow } from '../verdicts/verdict-row'
import { type Covering, coverFor } from './cover-for'
import { originOf } from './load-review-tree'

export type ReviewNode = TreeNode & { ordinal: number; action: Pick<Action, 'kind'> | null; isCovered: boolean }

/** `nodes`: the turns in sight. `allNodes`: those too that hang below a covered turn and are still to be judged. */
export type ReviewNodes = {
  nodes: ReviewNode[]
  allNodes: ReviewNode[]
  verdicts: Verdict[]
  keys: Map<number, string>
  cover: Cover
}

type NodeRow = {
  ordinal: number
  key: string
  parentOrdinal: number | null
  editedFromOrdinal: number | null
  authorId: number | null
  isAsked: boolean
  actionKind: Action['kind'] | null
}

/** Parents first; own verdicts, oldest first. */
export async function loadReviewNodes(db: Db | Tx, review: Covering): Promise<ReviewNodes> {
  const rows = await db.$queryRaw<NodeRow[]>`
    SELECT ordinal, key, parent_ordinal AS "parentOrdinal", edited_from_ordinal AS "editedFromOrdinal", author_id AS "authorId",
      is_asked AS "isAsked", action->>'kind' AS "actionKind"
    FROM turns WHERE tree_id = ${review.treeId} AND (author_id IS NULL OR author_id = ${review.reviewerId}) ORDER BY ordinal`
  const verdictRows = await db.$queryRaw<VerdictRow[]>`
    SELECT key, turn_ordinal AS "turnOrdinal", kind, aspect, reasons, note, edit_ordinal AS "editOrdinal", undoes,
      guideline_version AS "guidelineVersion", is_after_reveal AS "isAfterReveal", created_at AS "createdAt"
    FROM verdicts WHERE review_id = ${review.id} ORDER BY id`
  const keys = new Map(rows.map((row) => [row.ordinal, row.key]))
  const verdicts = verdictRows.map((row) => toVerdict(row, keys))
  const shapes = rows.map((row) => toShape(row, keys))
  const cover = coverFor(review, shapes, verdicts)
  const allNodes = shapes.map((shape) => ({ ...shape, isCovered: cover.coveredIds.has(shape.id) }))
  return { nodes: allNodes.filter(({ id }) => !cover.hiddenIds.has(id)), allNodes, verdicts, keys, cover }
}

function toShape(row: NodeRow, keys: ReadonlyMap<number, string>) {
  const keyOf = (ordinal: number | null) => (ordinal === null ? null : (keys.get(ordinal) ?? null))
  return {
    id: row.key,
    ordinal: row.ordinal,
    parentId: keyOf(row.parentOrdinal),
    editedFromId: keyOf(row.editedFromOrdinal),
    origin: originOf({ authorId: row.authorId, isAsked: row.isAsked, editedFromId: row.editedFromOrdinal }),
    action: row.actionKind === null ? null : { kind: row.actionKind },
  }
}
