// Loads what a reviewer wrote beside their verdicts: comments to the researchers, and forms half-typed.
import type { Comment } from '@/lib/core/domain/comment'
import type { Draft } from '@/lib/core/domain/draft'
import { Prisma } from '@/lib/generated/prisma/client'
import { commentSelect, toComment } from '../comments/comment-row'
import type { Context } from '../context'

/** Of one review alone; comments oldest first. Drafts that were given up are left out. */
export async function loadNotes(
  ctx: Context,
  review: { id: number; reviewerId: number },
): Promise<{ comments: Comment[]; drafts: Draft[] }> {
  const comments = await ctx.db.comment.findMany({
    where: { reviewId: review.id, authorId: review.reviewerId },
    orderBy: { id: 'asc' },
    select: commentSelect,
  })
  const drafts = await ctx.db.draft.findMany({
    where: { reviewId: review.id, personId: review.reviewerId, value: { not: Prisma.JsonNull } },
    orderBy: { name: 'asc' },
    select: { name: true, value: true, updatedAt: true },
  })
  return {
    comments: comments.map(toComment),
    drafts: drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: updatedAt.toISOString() })),
  }
}
