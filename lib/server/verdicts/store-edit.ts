// Stores the turn that an edit or a continuation makes.
import { applyContinuation } from '@/lib/core/domain/apply-continuation'
import { applyEdit } from '@/lib/core/domain/apply-edit'
import { pathTo } from '@/lib/core/domain/tree-path'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import type { Tx } from '../db'
import type { OwnReview } from '../reviews/find-own-review'
import type { ReviewNodes } from '../reviews/load-review-nodes'
import { type AppendedTurn, appendTurn } from '../trees/append-turn'
import { toTurns } from '../trees/tree-row'
import { openDesk } from './open-desk'

type Making = Extract<SubmitVerdict, { edit: unknown }>
type Edited = { input: Making; review: OwnReview; tree: ReviewNodes }

/** Reads the path to the turn alone, never the whole tree. */
export async function storeEdit(ctx: Context, tx: Tx, { input, review, tree }: Edited): Promise<AppendedTurn> {
  const { treeId, caseId, reviewerId: authorId } = review
  const ordinals = pathTo(tree.nodes, input.turnId).map((node) => node.ordinal)
  const rows = await tx.turn.findMany({ where: { treeId, ordinal: { in: ordinals } }, orderBy: { depth: 'asc' } })
  const clinicalCase = toCase(await tx.case.findUniqueOrThrow({ where: { id: caseId } }))
  const path = toTurns(rows)
  const turn = path.at(-1)
  if (!turn) throw new RangeError(`turn "${input.turnId}" has no row`)
  const takenIds = new Set(tree.keys.values())
  const place = { treeId, caseId, authorId, isAsked: false, clinicalCase, takenIds }
  const { edit } = input
  const answer = await openDesk(tx, clinicalCase)
  if (input.kind === 'CONTINUE') {
    const make = (newId: string) => applyContinuation(turn, edit, { newId, answer })
    return appendTurn(ctx, tx, { ...place, above: path, editedFrom: null, make })
  }
  const make = (newId: string) => applyEdit(turn, edit, { newId, answer })
  // The root has nothing above it, and its edit is refused before it is stored.
  const above = turn.parentId === null ? path : path.slice(0, -1)
  return appendTurn(ctx, tx, { ...place, above, editedFrom: turn, make })
}
