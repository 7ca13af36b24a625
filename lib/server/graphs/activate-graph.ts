// Makes a graph version the one that synthesis, scores and rounds use from now on.
import type { GraphActivation, GraphIdInput } from '@/lib/core/domain/graph-list'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findActiveName, requireGraph } from './graph-row'

/** Scores made with other versions stay. Activating the active version changes nothing. */
export async function activateGraph(ctx: Context, input: GraphIdInput): Promise<GraphActivation> {
  allow(ctx.actor, 'edit-graph')
  const row = await requireGraph(ctx.db, input.graphId)
  return ctx.db.$transaction(async (tx) => {
    // Of two activations or an import at once, each sees what the one before it made active.
    await takeLock(tx, 'import-graph')
    const isChanged = (await findActiveName(tx))?.id !== row.id
    if (isChanged) await activateGraphIn(ctx, tx, row.id)
    return { graphId: row.id, version: graphVersion(row), isChanged }
  })
}

export async function activateGraphIn(ctx: Context, tx: Tx, graphId: number): Promise<void> {
  await tx.graphActivation.create({ data: { graphId, activatedById: ctx.actor.id, createdAt: ctx.now } })
  await recordEvent(ctx, tx, { action: 'activate-graph', subject: 'graph', subjectId: graphId })
}
