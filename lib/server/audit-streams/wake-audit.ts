// Puts on the queue that an audit should look at what has changed.
import type { Tx } from '../db'
import { enqueue } from '../jobs/queue'

/** For who has scored trees, last in their transaction: some may be certified. One waiting job is enough for all of them. */
export async function wakeAudit(tx: Tx): Promise<void> {
  const watching = await tx.auditStream.findFirst({ where: { state: 'watching' }, select: { id: true } })
  if (watching) await enqueue(tx, 'watch-audit', { streamId: watching.id }, { key: `scored:${watching.id}` })
}

/** For who has settled a tree of a round, with the tree locked; other rounds than audits wake nobody. */
export async function wakeAuditOf(tx: Tx, { roundId, treeId }: { roundId: number; treeId: number }): Promise<void> {
  const stream = await tx.auditStream.findUnique({ where: { roundId }, select: { id: true } })
  if (stream) await enqueue(tx, 'watch-audit', { streamId: stream.id }, { key: `tree:${roundId}:${treeId}` })
}
