// The notices that the person has not read yet, newest first.
import { type Notice, noticeSchema } from '@/lib/core/domain/notice'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { personOf } from '../person-of'

const NEWEST = 20

export async function listNotices(ctx: Context): Promise<{ items: Notice[] }> {
  allow(ctx.actor, 'read-research')
  const rows = await ctx.db.notice.findMany({
    where: { recipientId: personOf(ctx.actor), readAt: null },
    orderBy: { id: 'desc' },
    take: NEWEST,
  })
  return {
    items: rows.map(({ createdAt, ...row }) => noticeSchema.parse({ ...row, createdAt: createdAt.toISOString() })),
  }
}
