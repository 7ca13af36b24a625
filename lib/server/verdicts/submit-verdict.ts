// Stores a reviewer's verdict at once, under the key their client made, and the branch an edit makes.
import { applyEdit } from '@/lib/core/domain/apply-edit'
import { planVerdicts, type PlannedVerdict } from '@/lib/core/domain/plan-verdicts'
import { allow } from '@/lib/core/domain/policy'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findOwnReview, type OwnReview, requireOpenReview } from '../reviews/find-own-review'
import { loadReviewTree, type ReviewTree, toReviewTurn } from '../reviews/load-review-tree'
import { appendTurn } from '../trees/append-turn'

/** A request whose key is stored already changes nothing and is answered as the first one was. */
export async function submitVerdict(ctx: Context, input: SubmitVerdict): Promise<VerdictsSaved> {
  allow(ctx.actor, 'review')
  return ctx.db.$transaction(async (tx) => {
    const review = await findOwnReview(ctx, tx, input.reviewId)
    // Serialises the verdicts of one review and keeps the slot from being claimed meanwhile.
    await tx.$executeRaw`SELECT 1 FROM review_slots WHERE id = ${review.slotId} FOR UPDATE`
    const known = await tx.verdict.count({ where: { key: input.key, reviewId: review.id } })
    if (known === 0) await store(ctx, tx, input, await findOwnReview(ctx, tx, input.reviewId))
    return answer(tx, input, review)
  })
}

async function store(ctx: Context, tx: Tx, input: SubmitVerdict, review: OwnReview): Promise<void> {
  requireOpenReview(review)
  const tree = await loadReviewTree(tx, review)
  const planned = planVerdicts(tree.turns, tree.verdicts, input)
  const ordinals = new Map(tree.turns.map((turn) => [turn.id, turn.ordinal]))
  const editOrdinal = input.kind === 'EDIT' ? await storeEdit(ctx, tx, input, review, tree) : null
  const { id: reviewId, roundId, treeId, caseId, reviewerId } = review
  const place = { key: input.key, reviewId, roundId, treeId, caseId, reviewerId, createdAt: ctx.now }
  const row = ({ turnId, kind, reasons, note }: PlannedVerdict) => ({
    ...place,
    turnOrdinal: ordinals.get(turnId) ?? 0,
    kind,
    reasons,
    note,
    editOrdinal: kind === 'EDIT' ? editOrdinal : null,
  })
  const own =
    editOrdinal === null ? [] : [{ ...place, turnOrdinal: editOrdinal, kind: 'ACCEPT' as const, reasons: [], note: '' }]
  await tx.verdict.createMany({ data: [...planned.map(row), ...own] })
  await renewLease(ctx, tx, review)
  const detail = { kind: input.kind, turns: planned.map((verdict) => verdict.turnId) }
  await recordEvent(ctx, tx, { action: 'submit-verdict', subject: 'review', subjectId: reviewId, detail })
}

async function storeEdit(
  ctx: Context,
  tx: Tx,
  input: Extract<SubmitVerdict, { kind: 'EDIT' }>,
  review: OwnReview,
  tree: ReviewTree,
): Promise<number> {
  const original = tree.turns.find((turn) => turn.id === input.turnId)
  if (!original) throw new DomainError('not-found', `There is no turn "${input.turnId}" in this tree.`)
  const { menu } = toCase(await tx.case.findUniqueOrThrow({ where: { id: review.caseId } }))
  return appendTurn(ctx, tx, {
    treeId: review.treeId,
    caseId: review.caseId,
    authorId: review.reviewerId,
    editedFromOrdinal: original.ordinal,
    depth: original.depth,
    parentOrdinal: tree.turns.find((turn) => turn.id === original.parentId)?.ordinal ?? null,
    make: (newId) => applyEdit(original, input.edit, { newId, menu }),
  })
}

async function renewLease(ctx: Context, tx: Tx, review: OwnReview): Promise<void> {
  const leaseUntil = new Date(ctx.now.getTime() + review.round.leaseMinutes * 60_000)
  await tx.reviewSlot.update({ where: { id: review.slotId }, data: { leaseUntil } })
}

async function answer(tx: Tx, input: SubmitVerdict, review: OwnReview): Promise<VerdictsSaved> {
  const { turns, verdicts } = await loadReviewTree(tx, review)
  const saved = verdicts.filter((verdict) => verdict.key === input.key)
  const made = new Set(saved.map((verdict) => verdict.editTurnId))
  const slot = await tx.reviewSlot.findUniqueOrThrow({ where: { id: review.slotId }, select: { leaseUntil: true } })
  return {
    saved,
    newTurns: turns.filter((turn) => made.has(turn.id)).map(toReviewTurn),
    leaseUntil: slot.leaseUntil?.toISOString() ?? null,
  }
}
