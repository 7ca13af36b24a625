// Puts a calibration (or the defaults) in force and decides every scored trajectory anew.
import type { ActivateCalibrationInput } from '@/lib/core/domain/calibration-run'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { insertRows } from '../insert-rows'
import { defaultFilter, type FittedFilter, loadFilter } from '../scores/active-filter'
import { fromDecision } from '../scores/decision-row'
import { changeFilter } from '../scores/hold-filter'
import { refreshTreeCounts } from '../scores/refresh-tree-counts'
import { decideScored, readScored, type ScoredRow } from './decide-scored'

export type Activation = { calibrationId: number | null; changedDecisions: number }

/**
 * Earlier decisions stay stored. A run that found no threshold certifies nothing: its decisions are the defaults'. So are those on scores of
 * another graph or metric version than the run was fitted on.
 */
export async function activateCalibration(ctx: Context, input: ActivateCalibrationInput): Promise<Activation> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId, note = '' } = input
  if (calibrationId !== null) await requireKnown(ctx, calibrationId)
  return ctx.db.$transaction(
    async (tx) => {
      await changeFilter(tx)
      const filter = calibrationId === null ? defaultFilter : await loadFilter(tx, calibrationId)
      await tx.calibrationActivation.create({
        data: { calibrationId, note, activatedById: ctx.actor.id, createdAt: ctx.now },
      })
      const changedDecisions = await decideAll(ctx, tx, filter)
      const detail = { calibrationId, changedDecisions }
      await recordEvent(ctx, tx, {
        action: 'activate-calibration',
        subject: 'calibration',
        subjectId: calibrationId ?? 0,
        detail,
      })
      return { calibrationId, changedDecisions }
    },
    { timeout: 900_000 },
  )
}

async function requireKnown(ctx: Context, id: number): Promise<void> {
  const known = await ctx.db.calibration.count({ where: { id } })
  if (known === 0) throw new DomainError('not-found', `There is no calibration ${id}.`)
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
