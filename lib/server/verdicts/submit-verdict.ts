// Stores a reviewer's verdict at once, under the key their client made, and the branch an edit makes.
import { planVerdicts } from '@/lib/core/domain/plan-verdicts'
import { allow } from '@/lib/core/domain/policy'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import type { Tx } from '../db'
import { lockOwnReview, type OwnReview, requireJudgeable } from '../reviews/find-own-review'
import { loadReviewNodes, type ReviewNodes } from '../reviews/load-review-nodes'
import { toReviewTurn } from '../reviews/load-review-tree'
import { settleTree } from '../rounds/settle-tree'
import { isUniqueViolation } from '../unique-violation'
import { loadUncovered, loadUncoveredBy } from './load-uncovered'
import { sawAnswers } from './saw-answers'
import { storeEdit } from './store-edit'
import { storeVerdicts } from './store-verdicts'
import { toVerdict, toVerdictRows } from './verdict-row'

/**
 * A request whose key is stored already changes nothing and is answered as the first one was, with what is in sight by now. Throws
 * `conflict` for a key that another review used.
 */
export async function submitVerdict(ctx: Context, input: SubmitVerdict): Promise<VerdictsSaved> {
  allow(ctx.actor, 'review')
  try {
    return await ctx.db.$transaction(async (tx) => {
      const review = await lockOwnReview(ctx, tx, input.reviewId)
      const tree = await loadReviewNodes(tx, review)
      const isKnown = tree.verdicts.some((verdict) => verdict.key === input.key)
      return isKnown ? answerAgain(tx, input, review, tree) : store(ctx, tx, input, review, tree)
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
  const planned = planVerdicts(tree.nodes, tree.verdicts, input, review.round.isProspective)
  const saw = await sawAnswers(tx, review, tree, planned)
  const isMaking = input.kind === 'EDIT' || input.kind === 'CONTINUE'
  const made = isMaking ? await storeEdit(ctx, tx, { input, review, tree }) : null
  const rows = toVerdictRows(ctx.now, { input, review, tree, planned, saw, made })
  const turnIds = planned.map((verdict) => verdict.turnId)
  await storeVerdicts(ctx, tx, rows, { reviewId: review.id, kind: input.kind, turnIds })
  const leaseUntil = review.state === 'submitted' ? null : await renewLease(ctx, tx, review)
  if (leaseUntil === null) await settleAnew(ctx, tx, review)
  const keys = made ? new Map([...tree.keys, [made.ordinal, made.id]]) : tree.keys
  const saved = rows.map((row) => toVerdict(row, keys))
  const { turns, turnsToCome } = await loadUncovered(tx, review, tree, saved)
  return {
    ...{ saved, turnsToCome },
    newTurns: made ? [...turns, toReviewTurn(made)] : turns,
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

const RENEW_AFTER_MS = 60_000

/** Verdict upon verdict, the lease is renewed once a minute; it loses no more than that. */
async function renewLease(ctx: Context, tx: Tx, { slot, round }: OwnReview): Promise<Date> {
  const leaseUntil = new Date(ctx.now.getTime() + round.leaseMinutes * 60_000)
  if (slot.leaseUntil && leaseUntil.getTime() - slot.leaseUntil.getTime() < RENEW_AFTER_MS) return slot.leaseUntil
  await tx.reviewSlot.update({ where: { id: slot.id }, data: { leaseUntil }, select: { id: true } })
  return leaseUntil
}

async function answerAgain(
  tx: Tx,
  { key }: SubmitVerdict,
  review: OwnReview,
  tree: ReviewNodes,
): Promise<VerdictsSaved> {
  const { turns, turnsToCome } = await loadUncoveredBy(tx, review, tree, key)
  return {
    ...{ newTurns: turns, turnsToCome },
    saved: tree.verdicts.filter((verdict) => verdict.key === key),
    guidelineVersion: review.round.guidelineVersion,
    leaseUntil: review.slot.leaseUntil?.toISOString() ?? null,
  }
}
