// Takes note of a withdrawn certificate, so that releases may go on without it.
import type { AuditStream } from '@/lib/core/domain/audit-stream'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { streamSelect, toAuditStream } from './stream-row'

/** A second time changes nothing. Throws `conflict` where nothing was withdrawn. */
export async function acknowledgeWithdrawal(ctx: Context, input: { streamId: number }): Promise<AuditStream> {
  allow(ctx.actor, 'calibrate')
  const { streamId: id } = input
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.auditStream.updateMany({
      where: { id, state: 'withdrawn', acknowledgedAt: null },
      data: { acknowledgedAt: ctx.now, acknowledgedBy: ctx.actor.name },
    })
    const stream = await tx.auditStream.findUnique({ where: { id }, select: streamSelect })
    if (!stream) throw new DomainError('not-found', `There is no audit ${id}.`)
    if (stream.state !== 'withdrawn')
      throw new DomainError(
        'conflict',
        'The certificate of this audit was not withdrawn; there is nothing to acknowledge.',
      )
    if (count > 0) {
      const detail = { calibrationId: stream.calibrationId }
      await recordEvent(ctx, tx, { action: 'acknowledge-withdrawal', subject: 'audit-stream', subjectId: id, detail })
    }
    return toAuditStream(stream)
  })
}
