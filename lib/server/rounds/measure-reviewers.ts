// How well reviewers of a round judge what is known already: gold items, and trees they read before without being told.
import {
  addAgreements,
  compareJudgements,
  type JudgementAgreement,
  judgementsOfLabels,
} from '@/lib/core/domain/compare-judgements'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { loadJudgements } from './load-judgements'

export type Measured = { gold: JudgementAgreement; repeats: JudgementAgreement }

/** By reviewer, from submitted reviews only. */
export async function measureReviewers(db: Db, roundId: number): Promise<Map<number, Measured>> {
  const slots = await db.reviewSlot.findMany({
    where: { roundId, kind: { not: 'sample' }, state: 'submitted' },
    select: {
      kind: true,
      repeats: { select: { id: true, treeId: true, reviewerId: true } },
      reviews: { where: { state: 'submitted' }, select: { id: true, treeId: true, reviewerId: true } },
    },
  })
  const reviews = slots.flatMap((slot) => [...slot.reviews, ...(slot.repeats ? [slot.repeats] : [])])
  const judged = await loadJudgements(db, reviews)
  const known = await loadKnownLabels(
    db,
    roundId,
    reviews.map(({ treeId }) => treeId),
  )
  const judgementsOf = (reviewId: number | undefined) => judged.get(reviewId ?? 0)?.judgements ?? new Map()
  const found = slots.flatMap(({ kind, repeats, reviews: own }) =>
    own.map(({ id, treeId, reviewerId }) => {
      const before = kind === 'gold' ? (known.get(treeId) ?? new Map()) : judgementsOf(repeats?.id)
      return { reviewerId, kind, ...compareJudgements(before, judgementsOf(id)) }
    }),
  )
  const ofKind = (own: typeof found, wanted: 'gold' | 'repeat') =>
    addAgreements(own.filter(({ kind }) => kind === wanted))
  return new Map(
    [...groupBy(found, ({ reviewerId }) => reviewerId)].map(([reviewerId, own]) => [
      reviewerId,
      { gold: ofKind(own, 'gold'), repeats: ofKind(own, 'repeat') },
    ]),
  )
}

/** What was settled of the trees in earlier rounds, of several the newest one's word; simulated readers settle simulated rounds alone. */
async function loadKnownLabels(db: Db, roundId: number, treeIds: number[]) {
  const { isSimulated } = await db.round.findUniqueOrThrow({ where: { id: roundId }, select: { isSimulated: true } })
  const rows = await db.finalLabel.findMany({
    where: { treeId: { in: treeIds }, roundId: { lt: roundId }, ...(isSimulated ? {} : { round: { isSimulated } }) },
    orderBy: { roundId: 'desc' },
    select: { roundId: true, treeId: true, label: true, turn: { select: { key: true } } },
  })
  return new Map(
    [...groupBy(rows, (row) => row.treeId)].map(([treeId, own]) => {
      const newest = own.filter((row) => row.roundId === own[0]?.roundId)
      return [treeId, judgementsOfLabels(newest.map(({ turn, label }) => ({ turnId: turn.key, label })))]
    }),
  )
}
