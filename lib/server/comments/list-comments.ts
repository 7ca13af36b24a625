// Lists what reviewers told the researchers of a round's or a tree's turns, newest first, a page at a time.
import type { ListedComment } from '@/lib/core/domain/comment-list'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'

type Paging = { cursor?: number; limit: number }

export async function listRoundComments(
  ctx: Context,
  input: Paging & { roundId: number },
): Promise<Page<ListedComment>> {
  allow(ctx.actor, 'manage-rounds')
  return list(ctx, { roundId: input.roundId }, input)
}

/** Of every round the tree was read in. */
export async function listTreeComments(ctx: Context, input: Paging & { treeId: number }): Promise<Page<ListedComment>> {
  allow(ctx.actor, 'read-research')
  return list(ctx, { treeId: input.treeId }, input)
}

/** Without those their authors took back. */
async function list(ctx: Context, of: Prisma.CommentWhereInput, { cursor, limit }: Paging) {
  const rows = await ctx.db.comment.findMany({
    where: { ...of, withdrawnAt: null, ...(cursor ? { id: { lt: cursor } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: {
      ...{ id: true, roundId: true, treeId: true, text: true, createdAt: true },
      round: { select: { name: true } },
      turn: { select: { key: true } },
      tree: { select: { case: { select: { title: true } } } },
      author: { select: { pseudonym: true } },
    },
  })
  const items = rows.map(({ round, turn, tree, author, createdAt, ...comment }) => ({
    ...comment,
    roundName: round.name,
    caseTitle: tree.case.title,
    turnId: turn.key,
    pseudonym: author.pseudonym,
    createdAt: createdAt.toISOString(),
  }))
  return cutPage(items, limit)
}
