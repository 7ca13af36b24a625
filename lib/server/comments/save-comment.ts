// Stores what a reviewer tells the researchers of a turn, under the key their client made; takes it back and puts it back.
import type { Comment, SaveComment } from '@/lib/core/domain/comment'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { lockOwnReview, type OwnReview, requireJudgeable } from '../reviews/find-own-review'
import { loadReviewNodes } from '../reviews/load-review-nodes'
import { isUniqueViolation } from '../unique-violation'
import { commentSelect, toComment } from './comment-row'

const COMMENTS_MAX = 1_000

/**
 * Sent again under its key it is stored once, and what it says stays as it was: only taking it back and putting it back change it.
 * Throws `not-found` for turns this person does not see, `conflict` for a key that was used elsewhere.
 */
export async function saveComment(ctx: Context, input: SaveComment): Promise<Comment> {
  allow(ctx.actor, 'review')
  try {
    return await ctx.db.$transaction(async (tx) => {
      const review = await lockOwnReview(ctx, tx, input.reviewId)
      const known = await tx.comment.findUnique({
        where: { key: input.key },
        select: { ...commentSelect, reviewId: true },
      })
      if (!known) return create(ctx, tx, input, review)
      if (known.reviewId !== review.id || known.turn.key !== input.turnId) throw usedElsewhere()
      if ((known.withdrawnAt !== null) === input.isWithdrawn) return toComment(known)
      return change(ctx, tx, input, review)
    })
  } catch (error) {
    throw isUniqueViolation(error) ? usedElsewhere(error) : error
  }
}

async function create(ctx: Context, tx: Tx, input: SaveComment, review: OwnReview): Promise<Comment> {
  requireJudgeable(review)
  const { nodes } = await loadReviewNodes(tx, review)
  const turn = nodes.find(({ id }) => id === input.turnId)
  if (!turn) throw new DomainError('not-found', `There is no turn "${input.turnId}" in this tree.`)
  await requireRoom(tx, review.id)
  const place = { reviewId: review.id, roundId: review.round.id, treeId: review.treeId, turnOrdinal: turn.ordinal }
  const own = { key: input.key, authorId: review.reviewerId, text: input.text, createdAt: ctx.now }
  const row = await tx.comment.create({
    data: { ...place, ...own, withdrawnAt: input.isWithdrawn ? ctx.now : null },
    select: commentSelect,
  })
  await record(ctx, tx, 'save-comment', input)
  return toComment(row)
}

async function change(ctx: Context, tx: Tx, input: SaveComment, review: OwnReview): Promise<Comment> {
  requireJudgeable(review)
  const row = await tx.comment.update({
    where: { key: input.key },
    data: { withdrawnAt: input.isWithdrawn ? ctx.now : null },
    select: commentSelect,
  })
  await record(ctx, tx, input.isWithdrawn ? 'withdraw-comment' : 'restore-comment', input)
  return toComment(row)
}

async function requireRoom(tx: Tx, reviewId: number): Promise<void> {
  const count = await tx.comment.count({ where: { reviewId } })
  if (count >= COMMENTS_MAX) throw new DomainError('too-large', `A review holds ${COMMENTS_MAX} comments at most.`)
}

function record(ctx: Context, tx: Tx, action: string, { key, reviewId, turnId }: SaveComment): Promise<void> {
  return recordEvent(ctx, tx, { action, subject: 'review', subjectId: reviewId, detail: { key, turnId } })
}

const usedElsewhere = (cause?: unknown) =>
  new DomainError('conflict', 'The key of this comment was used elsewhere.', { cause })
