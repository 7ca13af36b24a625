// Stores the branch that an edit makes.
import { applyEdit } from '@/lib/core/domain/apply-edit'
import { pathTo } from '@/lib/core/domain/tree-path'
import type { Edit } from '@/lib/core/domain/verdict'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import type { Tx } from '../db'
import type { OwnReview } from '../reviews/find-own-review'
import type { ReviewNodes } from '../reviews/load-review-nodes'
import { type AppendedTurn, appendTurn } from '../trees/append-turn'
import { toTurns } from '../trees/tree-row'

type EditOfTurn = { turnId: string; edit: Edit; review: OwnReview; tree: ReviewNodes }

/** Reads the path to the edited turn alone, never the whole tree. */
export async function storeEdit(
  ctx: Context,
  tx: Tx,
  { turnId, edit, review, tree }: EditOfTurn,
): Promise<AppendedTurn> {
  const { treeId, caseId, reviewerId } = review
  const ordinals = pathTo(tree.nodes, turnId).map((node) => node.ordinal)
  const rows = await tx.turn.findMany({ where: { treeId, ordinal: { in: ordinals } }, orderBy: { depth: 'asc' } })
  const clinicalCase = toCase(await tx.case.findUniqueOrThrow({ where: { id: caseId } }))
  return appendTurn(ctx, tx, {
    ...{ treeId, caseId, authorId: reviewerId, clinicalCase },
    replaced: toTurns(rows),
    takenIds: new Set(tree.nodes.map((node) => node.id)),
    make: (original, newId) => applyEdit(original, edit, { newId, menu: clinicalCase.menu }),
  })
}
