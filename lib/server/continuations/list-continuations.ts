// What the teacher has been asked for in one review and how far it is, with every turn it has written there.
import type { Continuations } from '@/lib/core/domain/continuation'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { findOwnReview, type OwnReview } from '../reviews/find-own-review'
import { toReviewTurn } from '../reviews/load-review-tree'
import { toTurns } from '../trees/tree-row'
import { continuationSelect, toContinuation } from './continuation-row'

/** Newest first. Asked for again and again while the teacher writes: the bodies of other turns are left in the database. */
export async function listContinuations(ctx: Context, input: { reviewId: number }): Promise<Continuations> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, input.reviewId)
  const rows = await ctx.db.continuation.findMany({
    where: { reviewId: review.id },
    orderBy: { id: 'desc' },
    select: continuationSelect,
  })
  if (rows.length === 0) return { items: [], turns: [] }
  const keys = await loadKeys(ctx, review)
  return { items: rows.map((row) => toContinuation(row, keys)), turns: await loadAskedTurns(ctx, review, keys) }
}

async function loadKeys(ctx: Context, { treeId, reviewerId }: OwnReview): Promise<Map<number, string>> {
  const own = await ctx.db.turn.findMany({
    where: { treeId, authorId: reviewerId },
    select: { ordinal: true, key: true },
  })
  return new Map(own.map(({ ordinal, key }) => [ordinal, key]))
}

async function loadAskedTurns(ctx: Context, { treeId, reviewerId }: OwnReview, keys: ReadonlyMap<number, string>) {
  const rows = await ctx.db.turn.findMany({
    where: { treeId, authorId: reviewerId, isAsked: true },
    orderBy: { ordinal: 'asc' },
  })
  // What an asked turn hangs behind is the reviewer's own, and not always among the asked ones.
  return toTurns(rows).map((turn, index) => {
    const parentOrdinal = rows[index]?.parentOrdinal ?? null
    const parentId = parentOrdinal === null ? null : (keys.get(parentOrdinal) ?? null)
    return toReviewTurn({ ...turn, parentId })
  })
}
