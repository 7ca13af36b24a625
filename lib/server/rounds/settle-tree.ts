// Settles a tree of a round once no more reviews are awaited, or asks for one more: final labels, open adjudications, and the tree's state.
import { type FinalLabelValue, findConsensus } from '@/lib/core/domain/consensus'
import { judgeTurns, type TreeNode } from '@/lib/core/domain/judgement'
import { wakeAuditOf } from '../audit-streams/wake-audit'
import type { Context } from '../context'
import type { Tx } from '../db'
import { groupBy } from '../group-by'
import { originOf } from '../reviews/load-review-tree'
import { lockTree } from './lock-tree'
import { raiseReviews } from './raise-reviews'
import { refreshReviewState } from './refresh-review-state'

type Place = { roundId: number; treeId: number }
/** In the order of their ordinals, which count from 0 without a gap. */
type Node = TreeNode & { authorId: number | null }

/** Recomputes everything from the verdicts, so it may run any number of times. */
export async function settleTree(ctx: Context, tx: Tx, place: Place): Promise<void> {
  await settle(ctx, tx, place)
  await wakeAuditOf(tx, place)
}

async function settle(ctx: Context, tx: Tx, place: Place): Promise<void> {
  // Two last reviews submitted at once settle one after the other.
  const { caseId } = await lockTree(tx, place.treeId)
  const awaited = await tx.reviewSlot.count({
    where: { ...place, kind: 'sample', state: { not: 'submitted' }, round: { state: 'open' } },
  })
  if (awaited > 0) return
  const nodes = await loadNodes(tx, place.treeId)
  const adjudicated = await loadDecisions(tx, place, nodes)
  const { labels, disputed } = findConsensus(nodes, await judgementsOf(tx, place, nodes), adjudicated)
  if (await raiseReviews(ctx, tx, { ...place, caseId, disputes: disputed.length })) {
    await refreshReviewState(tx, [place.treeId])
    return
  }
  const ordinals = new Map(nodes.map((node, ordinal) => [node.id, ordinal]))
  await tx.finalLabel.deleteMany({ where: place })
  await tx.finalLabel.createMany({
    data: [...labels].map(([id, label]) => ({
      ...{ ...place, caseId, turnOrdinal: ordinals.get(id) ?? 0 },
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
  await refreshReviewState(tx, [place.treeId])
}

async function loadNodes(tx: Tx, treeId: number): Promise<Node[]> {
  const rows = await tx.turn.findMany({
    where: { treeId },
    orderBy: { ordinal: 'asc' },
    select: { key: true, parentOrdinal: true, editedFromOrdinal: true, authorId: true, isAsked: true },
  })
  const keyOf = (ordinal: number | null) => (ordinal === null ? null : (rows[ordinal]?.key ?? null))
  return rows.map(({ key, parentOrdinal, editedFromOrdinal, authorId, isAsked }) => ({
    ...{ id: key, authorId },
    parentId: keyOf(parentOrdinal),
    editedFromId: keyOf(editedFromOrdinal),
    origin: originOf({ authorId, isAsked, editedFromId: editedFromOrdinal }),
  }))
}

async function loadDecisions(tx: Tx, place: Place, nodes: Node[]): Promise<Map<string, FinalLabelValue>> {
  const rows = await tx.adjudication.findMany({
    where: { ...place, state: 'decided' },
    select: { turnOrdinal: true, decision: true },
  })
  return new Map(rows.flatMap((row) => (row.decision ? [[nodes[row.turnOrdinal]?.id ?? '', row.decision]] : [])))
}

/** One map of judgements per submitted review; a reviewer judges the teacher's turns and their own edits. */
async function judgementsOf(tx: Tx, place: Place, nodes: Node[]) {
  const reviews = await tx.review.findMany({
    where: { ...place, state: 'submitted', slot: { kind: 'sample' } },
    select: { id: true, reviewerId: true },
  })
  const verdicts = await tx.verdict.findMany({
    where: { reviewId: { in: reviews.map((review) => review.id) }, isAfterReveal: false },
    orderBy: { id: 'asc' },
    select: { reviewId: true, turnOrdinal: true, kind: true, aspect: true, editOrdinal: true },
  })
  const byReview = groupBy(verdicts, (verdict) => verdict.reviewId)
  return reviews.map(({ id, reviewerId }) => {
    const visible = nodes.filter((node) => node.authorId === null || node.authorId === reviewerId)
    const given = (byReview.get(id) ?? []).map(({ turnOrdinal, editOrdinal, ...verdict }) => ({
      ...verdict,
      turnId: nodes[turnOrdinal]?.id ?? '',
      editTurnId: editOrdinal === null ? null : (nodes[editOrdinal]?.id ?? null),
    }))
    return judgeTurns(visible, given)
  })
}
