// Appends a turn of a person's branch to a stored tree as a new leaf, with its trajectory and score.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { collectTurnTerms } from '@/lib/core/domain/collect-terms'
import type { Turn } from '@/lib/core/domain/tree'
import { scoreTrajectory } from '@/lib/core/metrics/score-trajectory'
import type { Context } from '../context'
import type { Tx } from '../db'
import { insertRows } from '../insert-rows'
import { linkRevisionOf } from '../links/link-revisions'
import { lockTree } from '../rounds/lock-tree'
import { holdFilter } from '../scores/hold-filter'
import { loadScoring, type Scoring } from '../scores/load-scoring'
import { storeScores } from '../scores/store-scores'
import { recordTreeTerms } from '../terms/record-terms'
import { prismaSql } from '../sql'
import { fromTurn, type StoredTurn } from './tree-row'

type NewTurn = {
  treeId: number
  caseId: number
  authorId: number
  /** Written by the teacher because the author asked. */
  isAsked: boolean
  clinicalCase: ClinicalCase
  /** The path from the root to the turn behind which the new one hangs. */
  above: StoredTurn[]
  /** The turn that the new one is a version of; null for one that goes on from its parent. */
  editedFrom: StoredTurn | null
  /** The ids that stand in the tree already, other people's edits left out. */
  takenIds: ReadonlySet<string>
  make: (newId: string) => Turn
}
export type AppendedTurn = StoredTurn

/** Two people appending at once wait for each other; neither their ordinals nor their ids collide. */
export async function appendTurn(ctx: Context, tx: Tx, input: NewTurn): Promise<AppendedTurn> {
  const { treeId, caseId, authorId, isAsked, above, editedFrom } = input
  const parent = above.at(-1)
  if (!parent) throw new RangeError('a turn hangs behind one of the tree')
  await holdFilter(prismaSql(tx))
  const scoring = await loadScoring(tx)
  const { key: treeKey, turnCount: ordinal } = await lockTree(tx, treeId)
  const turn = input.make(freeId(ordinal, input.takenIds))
  const depth = parent.depth + 1
  const row = fromTurn(turn, { treeId, caseId, ordinal, parentOrdinal: parent.ordinal, depth })
  const origin = { author_id: authorId, edited_from_ordinal: editedFrom?.ordinal ?? null, is_asked: isAsked }
  await insertRows(tx, 'turns', [{ ...row, ...origin, created_at: ctx.now }])
  await recordTreeTerms(tx, [{ treeId, caseId, terms: collectTurnTerms(turn) }])
  await tx.tree.update({ where: { id: treeId }, data: { turnCount: { increment: 1 } }, select: { id: true } })
  const leaf = { treeId, caseId, leafOrdinal: ordinal, turns: depth + 1, isEdited: true }
  // Of its own, for good: the one that ended at the parent keeps its scores, and ends a path again if this turn is taken back.
  const { id: trajectoryId } = await tx.trajectory.create({ data: leaf, select: { id: true } })
  if (scoring) await scorePath(ctx, tx, { ...input, trajectoryId, treeKey, scoring, turn })
  return { ...turn, ordinal, depth, authorId, editedFromId: editedFrom?.id ?? null, isAsked }
}

/** Every edit's id starts with its own number, so that only the teacher's ids can stand in the way. */
function freeId(ordinal: number, takenIds: ReadonlySet<string>): string {
  let id = `edit-${ordinal + 1}`
  while (takenIds.has(id)) id += '-'
  return id
}

type Appended = NewTurn & { trajectoryId: number; treeKey: string; scoring: Scoring; turn: Turn }

/** The new trajectory alone: an edit changes no other, and is not counted among the tree's own. */
async function scorePath(ctx: Context, tx: Tx, appended: Appended): Promise<void> {
  const { trajectoryId, caseId, clinicalCase, treeKey, scoring, above, turn } = appended
  const path = [...above, turn]
  const { choices, active } = scoring
  const score = scoreTrajectory(active.graph, clinicalCase, { id: treeKey }, path, { choices })
  const sql = prismaSql(tx)
  const revision = (await linkRevisionOf(sql, active.graph, [appended.treeId])).get(appended.treeId) ?? 0
  await storeScores(ctx, sql, [{ trajectoryId, caseId, revision, score }], scoring)
}
