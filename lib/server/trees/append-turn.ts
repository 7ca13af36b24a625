// Appends a person's turn to a stored tree as a new leaf, with its trajectory and score.
import type { Turn } from '@/lib/core/domain/tree'
import type { Context } from '../context'
import type { Tx } from '../db'
import { scoreTrees } from '../scores/score-trees'
import { fromTurn } from './tree-row'

type NewTurn = {
  treeId: number
  caseId: number
  authorId: number
  parentOrdinal: number | null
  editedFromOrdinal: number | null
  depth: number
  make: (newId: string) => Turn
}

/** The new turn's ordinal. Two people appending at once wait for each other and never share one. */
export async function appendTurn(ctx: Context, tx: Tx, input: NewTurn): Promise<number> {
  const { treeId, caseId, authorId, parentOrdinal, editedFromOrdinal, depth } = input
  const [tree] = await tx.$queryRaw<
    { turn_count: number }[]
  >`SELECT turn_count FROM trees WHERE id = ${treeId} FOR UPDATE`
  const ordinal = tree?.turn_count ?? 0
  const turn = input.make(`edit-${ordinal + 1}`)
  const row = fromTurn(turn, { treeId, caseId, ordinal, parentOrdinal, depth })
  await tx.turn.create({ data: { ...row, authorId, editedFromOrdinal, createdAt: ctx.now } })
  await tx.tree.update({ where: { id: treeId }, data: { turnCount: { increment: 1 } } })
  await tx.trajectory.create({ data: { treeId, caseId, leafOrdinal: ordinal, turns: depth + 1, isEdited: true } })
  await scoreTrees(ctx, tx, [treeId])
  return ordinal
}
