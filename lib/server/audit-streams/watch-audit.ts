// Looks at an audit: draws from what was certified since, counts what was decided, and withdraws the certificate where it must fall.
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import type { Tx } from '../db'
import { enqueue, prepareQueue } from '../jobs/queue'
import { considerTrees } from './consider-trees'
import { countCases } from './count-cases'
import { closeWhenIdle } from './end-stream'
import { withdrawCertificate } from './withdraw-certificate'

/** A stream is looked at this often though nobody asked: leases run out and links change without a word. */
const AGAIN_SECONDS = 600

/** May run any number of times, also at once. An audit that has ended only closes its round. */
export async function watchAudit(ctx: Context, input: { streamId: number }): Promise<void> {
  allow(ctx.actor, 'calibrate')
  await prepareQueue()
  const { streamId } = input
  const mustFall = await ctx.db.$transaction((tx) => look(ctx, tx, streamId), { timeout: 600_000 })
  if (mustFall) await withdrawCertificate(ctx, streamId)
}

async function look(ctx: Context, tx: Tx, streamId: number): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM audit_streams WHERE id = ${streamId} FOR UPDATE`
  const stream = await tx.auditStream.findUniqueOrThrow({
    where: { id: streamId },
    include: { round: { select: { state: true } } },
  })
  if (stream.state !== 'watching') {
    if (stream.round.state === 'open') await closeWhenIdle(ctx, tx, stream)
    return false
  }
  await considerTrees(ctx, tx, stream)
  const figures = await countCases(ctx, tx, stream)
  await tx.auditStream.update({ where: { id: streamId }, data: { figures } })
  await enqueue(tx, 'watch-audit', { streamId }, { key: `again:${streamId}`, afterSeconds: AGAIN_SECONDS })
  return figures.evidence >= 1 / stream.delta
}
