// Settles a tree of a round once no more reviews are awaited: final labels, open adjudications, and the tree's state.
import { type FinalLabelValue, findConsensus } from '@/lib/core/domain/consensus'
import { judgeTurns } from '@/lib/core/domain/judgement'
import type { Context } from '../context'
import type { Tx } from '../db'
import { groupBy } from '../group-by'
import { type StoredTurn, toTurns } from '../trees/tree-row'

type Place = { roundId: number; treeId: number }

/** Recomputes everything from the verdicts, so it may run any number of times. */
export async function settleTree(ctx: Context, tx: Tx, place: Place): Promise<void> {
  // Two last reviews submitted at once settle one after the other.
  await tx.$executeRaw`SELECT 1 FROM trees WHERE id = ${place.treeId} FOR UPDATE`
  const awaited = await tx.reviewSlot.count({
    where: { ...place, state: { not: 'submitted' }, round: { state: 'open' } },
  })
  if (awaited > 0) return
  const turns = toTurns(await tx.turn.findMany({ where: { treeId: place.treeId }, orderBy: { ordinal: 'asc' } }))
  const decided = await tx.adjudication.findMany({ where: { ...place, state: 'decided' } })
  const adjudicated = new Map<string, FinalLabelValue>()
  for (const row of decided) if (row.decision) adjudicated.set(turns[row.turnOrdinal]?.id ?? '', row.decision)
  const { labels, disputed } = findConsensus(turns, await judgementsOf(tx, place, turns), adjudicated)
  const caseId = (await tx.tree.findUniqueOrThrow({ where: { id: place.treeId }, select: { caseId: true } })).caseId
  const ordinals = new Map(turns.map((turn) => [turn.id, turn.ordinal]))
  await tx.finalLabel.deleteMany({ where: place })
  await tx.finalLabel.createMany({
    data: [...labels].map(([id, label]) => ({
      ...place,
      caseId,
      turnOrdinal: ordinals.get(id) ?? 0,
      ...label,
      decidedAt: ctx.now,
    })),
  })
  const disputedOrdinals = disputed.map((id) => ordinals.get(id) ?? 0)
  await tx.adjudication.deleteMany({ where: { ...place, state: 'open', turnOrdinal: { notIn: disputedOrdinals } } })
  await tx.adjudication.createMany({
    skipDuplicates: true,
    data: disputedOrdinals.map((turnOrdinal) => ({ ...place, caseId, turnOrdinal, createdAt: ctx.now })),
  })
  const reviewState = disputed.length > 0 ? 'adjudication' : 'decided'
  await tx.tree.update({ where: { id: place.treeId }, data: { reviewState } })
}

/** One map of judgements per submitted review; a reviewer judges the teacher's turns and their own edits. */
async function judgementsOf(tx: Tx, place: Place, turns: StoredTurn[]) {
  const reviews = await tx.review.findMany({
    where: { ...place, state: 'submitted' },
    select: { id: true, reviewerId: true },
  })
  const verdicts = await tx.verdict.findMany({
    where: { reviewId: { in: reviews.map((review) => review.id) } },
    orderBy: { id: 'asc' },
    select: { reviewId: true, turnOrdinal: true, kind: true },
  })
  const byReview = groupBy(verdicts, (verdict) => verdict.reviewId)
  return reviews.map(({ id, reviewerId }) => {
    const visible = turns.filter((turn) => turn.authorId === null || turn.authorId === reviewerId)
    const given = (byReview.get(id) ?? []).map(({ turnOrdinal, kind }) => ({
      turnId: turns[turnOrdinal]?.id ?? '',
      kind,
    }))
    return judgeTurns(visible, given)
  })
}
