// Marks one of the person's notices as read: it is not shown to them again.
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { personOf } from '../person-of'
import { listNotices } from './list-notices'

/** What is left to read. A second time changes nothing; somebody else's is `not-found`. */
export async function readNotice(ctx: Context, input: { noticeId: number }): ReturnType<typeof listNotices> {
  allow(ctx.actor, 'read-research')
  const own = { id: input.noticeId, recipientId: personOf(ctx.actor) }
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: ctx.now } })
    if (count > 0) await recordEvent(ctx, tx, { action: 'read-notice', subject: 'notice', subjectId: own.id })
    else if ((await tx.notice.count({ where: own })) === 0)
      throw new DomainError('not-found', `There is no notice ${own.id} for you.`)
  })
  return listNotices(ctx)
}
