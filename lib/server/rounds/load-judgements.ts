// What reviewers say of every turn of the trees they read: their words that count, and the judgements that follow.
import {
  type CountedAspects,
  countVerdicts,
  judgeTurns,
  type TreeNode,
  type TurnJudgement,
} from '@/lib/core/domain/judgement'
import type { Verdict as VerdictRow } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'
import { groupBy } from '../group-by'
import { originOf } from '../reviews/load-review-tree'

type Review = { id: number; treeId: number; reviewerId: number }
type Node = TreeNode & { authorId: number | null }

export type GivenWord = { turnId: string; editTurnId: string | null } & Pick<
  VerdictRow,
  'kind' | 'aspect' | 'reasons' | 'note' | 'sawAnswer'
>
export type ReviewJudgements = {
  counted: ReadonlyMap<string, CountedAspects<GivenWord>>
  judgements: ReadonlyMap<string, TurnJudgement>
}

/** By the ids of the reviews. Verdicts given after the truth was shown count for nothing. */
export async function loadJudgements(db: Db | Tx, reviews: readonly Review[]): Promise<Map<number, ReviewJudgements>> {
  const trees = await loadNodes(db, [...new Set(reviews.map(({ treeId }) => treeId))])
  const rows = await db.verdict.findMany({
    where: { reviewId: { in: reviews.map(({ id }) => id) }, isAfterReveal: false },
    orderBy: { id: 'asc' },
    select: {
      ...{ reviewId: true, turnOrdinal: true, editOrdinal: true },
      ...{ kind: true, aspect: true, reasons: true, note: true, sawAnswer: true },
    },
  })
  const byReview = groupBy(rows, (row) => row.reviewId)
  return new Map(
    reviews.map(({ id, treeId, reviewerId }) => {
      const nodes = trees.get(treeId) ?? []
      const visible = nodes.filter(({ authorId }) => authorId === null || authorId === reviewerId)
      const given = (byReview.get(id) ?? []).map(({ reviewId: _review, turnOrdinal, editOrdinal, ...word }) => ({
        ...word,
        turnId: nodes[turnOrdinal]?.id ?? '',
        editTurnId: editOrdinal === null ? null : (nodes[editOrdinal]?.id ?? null),
      }))
      return [id, { counted: countVerdicts(given), judgements: judgeTurns(visible, given) }]
    }),
  )
}

/** Without their bodies, in the order of their ordinals, which count from 0 without a gap. */
async function loadNodes(db: Db | Tx, treeIds: number[]): Promise<Map<number, Node[]>> {
  const rows = await db.turn.findMany({
    where: { treeId: { in: treeIds } },
    orderBy: [{ treeId: 'asc' }, { ordinal: 'asc' }],
    select: { treeId: true, key: true, parentOrdinal: true, editedFromOrdinal: true, authorId: true, isAsked: true },
  })
  const nodesOf = (own: typeof rows): Node[] => {
    const keyOf = (ordinal: number | null) => (ordinal === null ? null : (own[ordinal]?.key ?? null))
    return own.map(({ key, parentOrdinal, editedFromOrdinal, authorId, isAsked }) => ({
      ...{ id: key, authorId, parentId: keyOf(parentOrdinal), editedFromId: keyOf(editedFromOrdinal) },
      origin: originOf({ authorId, isAsked, editedFromId: editedFromOrdinal }),
    }))
  }
  return new Map([...groupBy(rows, (row) => row.treeId)].map(([treeId, own]) => [treeId, nodesOf(own)]))
}
