// Leaves a notice for everybody who calibrates or releases; reviewers are never told, they stay blind.
import type { Notice } from '@/lib/core/domain/notice'
import type { Context } from '../context'
import type { Tx } from '../db'

type Said = Pick<Notice, 'kind' | 'subject' | 'text'> & { subjectId: number | string }

export async function tellResearchers(ctx: Context, tx: Tx, { subjectId, ...said }: Said): Promise<void> {
  const people = await tx.user.findMany({
    where: { role: { in: ['researcher', 'admin'] }, disabledAt: null },
    select: { id: true },
  })
  await tx.notice.createMany({
    data: people.map(({ id }) => ({ ...said, subjectId: String(subjectId), recipientId: id, createdAt: ctx.now })),
  })
}
