// Ends the audit of a calibration that goes out of force, and closes its round once nobody is reading a tree of it.
import type { Context } from '../context'
import type { Tx } from '../db'
import { enqueue } from '../jobs/queue'
import { closeRoundIn } from '../rounds/close-round'

type Ending = { state: 'ended' | 'withdrawn'; exceptId?: number | null }

/** Before any tree is locked: whoever watches the stream locks its row first. Call prepareQueue before the transaction. */
export async function endStreams(ctx: Context, tx: Tx, { state, exceptId = null }: Ending): Promise<void> {
  const ended = await tx.$queryRaw<{ id: number; roundId: number }[]>`
    UPDATE audit_streams SET state = ${state}::"AuditStreamState", ended_at = ${ctx.now}
    WHERE state = 'watching' AND id IS DISTINCT FROM ${exceptId}::int RETURNING id, round_id AS "roundId"`
  for (const stream of ended) await closeWhenIdle(ctx, tx, stream)
}

/** A tree in hand is read to its end: the round is looked at again when the last lease runs out. */
export async function closeWhenIdle(
  ctx: Context,
  tx: Tx,
  { id, roundId }: { id: number; roundId: number },
): Promise<void> {
  const held = await tx.reviewSlot.findFirst({
    where: { roundId, state: 'leased', leaseUntil: { gt: ctx.now } },
    orderBy: { leaseUntil: 'desc' },
    select: { leaseUntil: true },
  })
  if (!held?.leaseUntil) return closeRoundIn(ctx, tx, roundId)
  const afterSeconds = Math.ceil((held.leaseUntil.getTime() - ctx.now.getTime()) / 1000) + 1
  await enqueue(tx, 'watch-audit', { streamId: id }, { key: `close:${id}`, afterSeconds })
}
