// Loads what a reviewer wrote beside their verdicts: comments to the researchers, and forms half-typed.
import type { Comment } from '@/lib/core/domain/comment'
import type { Draft } from '@/lib/core/domain/draft'
import type { Context } from '../context'

/** Of one review alone; comments oldest first. */
export async function loadNotes(
  ctx: Context,
  review: { id: number; reviewerId: number },
): Promise<{ comments: Comment[]; drafts: Draft[] }> {
  const comments = await ctx.db.comment.findMany({
    where: { reviewId: review.id, authorId: review.reviewerId },
    orderBy: { id: 'asc' },
    select: { key: true, text: true, createdAt: true, withdrawnAt: true, turn: { select: { key: true } } },
  })
  const drafts = await ctx.db.draft.findMany({
    where: { reviewId: review.id, personId: review.reviewerId },
    orderBy: { name: 'asc' },
    select: { name: true, value: true, updatedAt: true },
  })
  return {
    comments: comments.map(({ turn, createdAt, withdrawnAt, ...comment }) => ({
      ...comment,
      turnId: turn.key,
      createdAt: createdAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    drafts: drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: updatedAt.toISOString() })),
  }
}
