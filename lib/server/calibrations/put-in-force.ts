// Puts a filter in force: one row of history, and every scored trajectory decided anew.
import type { Context } from '../context'
import type { Tx } from '../db'
import { insertRows } from '../insert-rows'
import type { FittedFilter } from '../scores/active-filter'
import { fromDecision } from '../scores/decision-row'
import { refreshTreeCounts } from '../scores/refresh-tree-counts'
import { decideScored, readScored, type ScoredRow } from './decide-scored'

type Change = { filter: FittedFilter; cause: 'chosen' | 'withdrawn'; note: string }

/** The filter must be held for the change. Earlier decisions stay stored. */
export async function putInForce(
  ctx: Context,
  tx: Tx,
  { filter, cause, note }: Change,
): Promise<{ activationId: number; changedDecisions: number }> {
  const { calibrationId } = filter
  const { id } = await tx.calibrationActivation.create({
    data: { calibrationId, cause, note, activatedById: ctx.actor.id, createdAt: ctx.now },
    select: { id: true },
  })
  return { activationId: id, changedDecisions: await decideAll(ctx, tx, filter) }
}

async function decideAll(ctx: Context, tx: Tx, filter: FittedFilter): Promise<number> {
  let changed = 0
  for (let after = 0; ; ) {
    const rows = await readScored(tx, after)
    if (rows.length === 0) return changed
    after = rows.at(-1)?.id ?? after
    const decided = rows.map((row) => {
      const { id: trajectoryId, caseId, scoreId } = row
      const filtered = decideScored(filter, row)
      if (filtered.decision.kind !== row.kind) changed += 1
      const place = { trajectoryId, caseId, scoreId, calibrationId: filter.calibrationId, createdAt: ctx.now }
      return fromDecision(place, filtered)
    })
    await insertRows(tx, 'decisions', decided)
    await pointAtDecisions(tx, filter, rows)
    await refreshTreeCounts(tx, [...new Set(rows.map((row) => row.treeId))])
  }
}

async function pointAtDecisions(tx: Tx, { calibrationId }: FittedFilter, rows: ScoredRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE trajectories t SET current_decision_id = d.id FROM decisions d
    WHERE d.score_id = t.current_score_id AND coalesce(d.calibration_id, 0) = ${calibrationId ?? 0}
      AND t.id = ANY(${rows.map((row) => row.id)}::int[])`
}
