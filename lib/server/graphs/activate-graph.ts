// Makes a graph version the one that synthesis, scores and rounds use from now on.
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'

export async function activateGraphIn(ctx: Context, tx: Tx, graphId: number): Promise<void> {
  await tx.graphActivation.create({ data: { graphId, activatedById: ctx.actor.id, createdAt: ctx.now } })
  await recordEvent(ctx, tx, { action: 'activate-graph', subject: 'graph', subjectId: graphId })
}
