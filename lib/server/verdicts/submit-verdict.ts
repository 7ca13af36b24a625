// Stores a reviewer's verdict at once, under the key their client made, and the branch an edit makes.
import { planVerdicts, type PlannedVerdict } from '@/lib/core/domain/plan-verdicts'
import { allow } from '@/lib/core/domain/policy'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { lockOwnReview, type OwnReview, requireJudgeable } from '../reviews/find-own-review'
import { loadReviewNodes, type ReviewNodes } from '../reviews/load-review-nodes'
import { loadReviewTree, toReviewTurn } from '../reviews/load-review-tree'
import type { AppendedTurn } from '../trees/append-turn'
import { settleTree } from '../rounds/settle-tree'
import { isUniqueViolation } from '../unique-violation'
import { storeEdit } from './store-edit'
import { toVerdict } from './verdict-row'

/**
 * A request whose key is stored already changes nothing and is answered as the first one was. Throws `conflict` for a key that
 * another review used.
 */
export async function submitVerdict(ctx: Context, input: SubmitVerdict): Promise<VerdictsSaved> {
  allow(ctx.actor, 'review')
  try {
    return await ctx.db.$transaction(async (tx) => {
      const review = await lockOwnReview(ctx, tx, input.reviewId)
      const tree = await loadReviewNodes(tx, review)
      const isKnown = tree.verdicts.some((verdict) => verdict.key === input.key)
      return isKnown ? answerAgain(tx, input, review) : store(ctx, tx, input, review, tree)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('conflict', 'The key of this verdict was used for another review.', { cause: error })
  }
}

async function store(
  ctx: Context,
  tx: Tx,
  input: SubmitVerdict,
  review: OwnReview,
  tree: ReviewNodes,
): Promise<VerdictsSaved> {
  requireJudgeable(review)
  requireStandingWord(input, review)
  const planned = planVerdicts(tree.nodes, tree.verdicts, input)
  const isMaking = input.kind === 'EDIT' || input.kind === 'CONTINUE'
  const edit = isMaking ? await storeEdit(ctx, tx, { input, review, tree }) : null
  const rows = toRows(ctx, { input, review, tree, planned, edit })
  await tx.verdict.createMany({ data: rows })
  const leaseUntil = review.state === 'submitted' ? null : await renewLease(ctx, tx, review)
  if (leaseUntil === null) await settleAnew(ctx, tx, review)
  const detail = { kind: input.kind, turns: planned.map((verdict) => verdict.turnId) }
  await recordEvent(ctx, tx, { action: 'submit-verdict', subject: 'review', subjectId: review.id, detail })
  const keys = edit ? new Map([...tree.keys, [edit.ordinal, edit.id]]) : tree.keys
  return {
    saved: rows.map((row) => toVerdict(row, keys)),
    newTurns: edit ? [toReviewTurn(edit)] : [],
    turnsToCome: 0,
    guidelineVersion: review.round.guidelineVersion,
    leaseUntil: leaseUntil?.toISOString() ?? null,
  }
}

/** A submitted review stays whole: its verdicts are changed, never taken back without another. */
function requireStandingWord({ kind }: SubmitVerdict, review: OwnReview): void {
  if (kind !== 'WITHDRAW' || review.state !== 'submitted') return
  throw new DomainError(
    'already-submitted',
    'This review was submitted; give another verdict instead of withdrawing one.',
  )
}

/** A change of mind before the truth was shown counts; gold items and repeats make no labels. */
async function settleAnew(ctx: Context, tx: Tx, review: OwnReview): Promise<void> {
  if (review.slot.kind !== 'sample' || review.truthSeenAt !== null) return
  await settleTree(ctx, tx, { roundId: review.round.id, treeId: review.treeId })
}

type Planned = {
  input: SubmitVerdict
  review: OwnReview
  tree: ReviewNodes
  planned: PlannedVerdict[]
  edit: AppendedTurn | null
}

/** A turn that was made is accepted by its author in the same breath. */
function toRows(ctx: Context, { input, review, tree, planned, edit }: Planned) {
  const { id: reviewId, round, treeId, caseId, reviewerId } = review
  const place = { key: input.key, reviewId, roundId: round.id, treeId, caseId, reviewerId, createdAt: ctx.now }
  const common = {
    ...place,
    guidelineVersion: round.guidelineVersion,
    activeMs: input.activeMs,
    isAfterReveal: review.truthSeenAt !== null,
  }
  const ordinals = new Map(tree.nodes.map((node) => [node.id, node.ordinal]))
  const rows = planned.map(({ turnId, editTurnId, ...planned }) => ({
    ...common,
    ...planned,
    turnOrdinal: ordinals.get(turnId) ?? 0,
    editOrdinal: editTurnId === null ? (edit?.ordinal ?? null) : (ordinals.get(editTurnId) ?? null),
  }))
  if (!edit) return rows
  const own = { kind: 'ACCEPT' as const, aspect: 'TURN' as const, reasons: [], note: '', undoes: null }
  const editOrdinal = input.kind === 'CONTINUE' ? edit.ordinal : null
  return [...rows, { ...common, ...own, turnOrdinal: edit.ordinal, editOrdinal }]
}

async function renewLease(ctx: Context, tx: Tx, { slot, round }: OwnReview): Promise<Date> {
  const leaseUntil = new Date(ctx.now.getTime() + round.leaseMinutes * 60_000)
  await tx.reviewSlot.update({ where: { id: slot.id }, data: { leaseUntil }, select: { id: true } })
  return leaseUntil
}

async function answerAgain(tx: Tx, { key }: SubmitVerdict, review: OwnReview): Promise<VerdictsSaved> {
  const { turns, verdicts } = await loadReviewTree(tx, review)
  const saved = verdicts.filter((verdict) => verdict.key === key)
  const made = new Set(saved.map((verdict) => verdict.editTurnId))
  return {
    saved,
    newTurns: turns.filter((turn) => made.has(turn.id)).map(toReviewTurn),
    turnsToCome: 0,
    guidelineVersion: review.round.guidelineVersion,
    leaseUntil: review.slot.leaseUntil?.toISOString() ?? null,
  }
}
