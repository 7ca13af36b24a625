// Loads what a reviewer works on: the turns they may see, as far as they may see them, and the verdicts they have given.
import { countTurnsToCome, showTurns } from '@/lib/core/domain/cover-turns'
import { judgeTurns, type TurnOrigin } from '@/lib/core/domain/judgement'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Verdict } from '@/lib/core/domain/verdict'
import type { Db, Tx } from '../db'
import { type StoredTurn, toTurns } from '../trees/tree-row'
import { toVerdict } from '../verdicts/verdict-row'
import { type Covering, coverFor } from './cover-for'
import { seenBy } from './seen-by'

export type ReviewTree = { turns: ReviewTurn[]; turnsToCome: number; verdicts: Verdict[] }

/** Turns with their bodies, parents first; own verdicts, oldest first. */
export async function loadReviewTree(db: Db | Tx, review: Covering): Promise<ReviewTree> {
  const rows = await db.turn.findMany({ where: seenBy(review), orderBy: { ordinal: 'asc' } })
  const verdictRows = await db.verdict.findMany({ where: { reviewId: review.id }, orderBy: { id: 'asc' } })
  const keys = new Map(rows.map((row) => [row.ordinal, row.key]))
  const verdicts = verdictRows.map((row) => toVerdict(row, keys))
  const stored = toTurns(rows)
  const nodes = stored.map(toReviewTurn)
  const cover = coverFor(review, nodes, verdicts)
  return { turns: showTurns(nodes, cover), turnsToCome: countTurnsToCome(cover, judgeTurns(nodes, verdicts)), verdicts }
}

/** A turn in full; what is covered of it is `showTurns`'s to say. */
export function toReviewTurn({ ordinal: _ordinal, authorId, isAsked, ...turn }: StoredTurn): ReviewTurn {
  return { ...turn, origin: originOf({ authorId, isAsked, editedFromId: turn.editedFromId }), isCovered: false }
}

/** Where a turn came from, by what is stored of it. */
export function originOf(turn: { authorId: number | null; isAsked: boolean; editedFromId: unknown }): TurnOrigin {
  if (turn.authorId === null) return 'teacher'
  if (turn.isAsked) return 'asked'
  return turn.editedFromId === null ? 'continuation' : 'edit'
}
