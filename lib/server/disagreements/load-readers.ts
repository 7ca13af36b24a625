// What the readers of labelled trees said of single turns, and how each of them fared on turns whose label was known.
import type { TurnReaders } from '@/lib/core/domain/disagreement-view'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { loadJudgements } from '../rounds/load-judgements'
import { type Measured, measureReviewers } from '../rounds/measure-reviewers'

type Place = { treeId: number; roundId: number }
export type ReadersOf = (place: Place, turnIds: readonly string[]) => TurnReaders[]

const nothing = { agreed: 0, n: 0 }

export async function loadReaders(db: Db, places: readonly Place[]): Promise<ReadersOf> {
  const reviews = await db.review.findMany({
    where: {
      ...{ state: 'submitted', slot: { kind: 'sample' } },
      OR: places.map(({ treeId, roundId }) => ({ treeId, roundId })),
    },
    orderBy: { id: 'asc' },
    select: { id: true, treeId: true, roundId: true, reviewerId: true, reviewer: { select: { pseudonym: true } } },
  })
  const judged = await loadJudgements(db, reviews)
  const known = new Map<number, Map<number, Measured>>()
  for (const roundId of new Set(places.map((place) => place.roundId)))
    known.set(roundId, await measureReviewers(db, roundId))
  const byTree = groupBy(reviews, keyOf)
  return (place, turnIds) => {
    const own = byTree.get(keyOf(place)) ?? []
    return turnIds.map((turnId) => {
      const rated = own.flatMap(({ id, reviewerId, reviewer }) => {
        const judgement = judged.get(id)?.judgements.get(turnId)
        if (judgement !== 'accepted' && judgement !== 'rejected') return []
        const words = [...(judged.get(id)?.counted.get(turnId)?.values() ?? [])]
        const reasons = words.flatMap(({ kind, reasons: given }) => (kind === 'REJECT' ? given : []))
        const measured = known.get(place.roundId)?.get(reviewerId)
        const { gold = nothing, repeats = nothing } = measured ?? {}
        return [{ judgement, reasons, reader: { pseudonym: reviewer.pseudonym, gold, repeats } }]
      })
      const count = (wanted: 'accepted' | 'rejected') => rated.filter(({ judgement }) => judgement === wanted).length
      return {
        ...{ turnId, accepted: count('accepted'), rejected: count('rejected') },
        reasons: rated.flatMap(({ reasons }) => reasons),
        readers: rated.map(({ reader }) => reader),
      }
    })
  }
}

const keyOf = ({ treeId, roundId }: Place) => `${treeId} ${roundId}`
