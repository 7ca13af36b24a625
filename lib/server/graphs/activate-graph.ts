// Makes a graph version the one that synthesis, scores and rounds use from now on.
import type { GraphActivation, GraphIdInput } from '@/lib/core/domain/graph-list'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import { refreshCaseFlags } from '../cases/refresh-case-flags'
import type { Context } from '../context'
import type { Tx } from '../db'
import { loadChoices } from '../links/load-choices'
import { changeFilter } from '../scores/hold-filter'
import { findActiveName, requireGraph } from './graph-row'
import { loadGraph } from './load-graph'

/** Milliseconds that a transaction may take which activates a version: it waits for the scoring under way. */
export const ACTIVATE_MS = 900_000

/** Scores made with other versions stay. Activating the active version changes nothing. */
export async function activateGraph(ctx: Context, input: GraphIdInput): Promise<GraphActivation> {
  allow(ctx.actor, 'edit-graph')
  const row = await requireGraph(ctx.db, input.graphId)
  const activate = async (tx: Tx) => {
    // Of two activations or an import at once, each sees what the one before it made active.
    await takeLock(tx, 'import-graph')
    const isChanged = (await findActiveName(tx))?.id !== row.id
    if (isChanged) await activateGraphIn(ctx, tx, row.id)
    return { graphId: row.id, version: graphVersion(row), isChanged }
  }
  return ctx.db.$transaction(activate, { timeout: ACTIVATE_MS })
}

/**
 * For transactions that hold the lock `import-graph`; call it last, since no tree is scored from here to their end. Trees being scored are
 * finished under the version before, later ones see this one. Whether a case waits to be mapped depends on the version and changes with it.
 */
export async function activateGraphIn(ctx: Context, tx: Tx, graphId: number): Promise<void> {
  // Reading a large version takes seconds, for which nobody has to wait.
  const graph = await loadGraph(tx, graphId)
  await changeFilter(tx)
  await tx.graphActivation.create({ data: { graphId, activatedById: ctx.actor.id, createdAt: ctx.now } })
  const changedFlags = await refreshCaseFlags(tx, { graph, choices: (await loadChoices(tx)).choices })
  await recordEvent(ctx, tx, {
    action: 'activate-graph',
    subject: 'graph',
    subjectId: graphId,
    detail: { changedFlags },
  })
}
