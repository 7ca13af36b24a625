// Puts a calibration (or the defaults) in force and decides every scored trajectory anew.
import type { ActivateCalibrationInput } from '@/lib/core/domain/calibration-run'
import { allow } from '@/lib/core/domain/policy'
import { type DecisionKind, decisionSchema } from '@/lib/core/domain/filter'
import type { Metrics, Outcome } from '@/lib/core/domain/score'
import type { ScoreVersions } from '@/lib/core/domain/score-versions'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { insertRows } from '../insert-rows'
import { applyFilter, defaultFilter, filterFor, type FittedFilter, loadFilter } from '../scores/active-filter'
import { fromDecision } from '../scores/decision-row'
import { changeFilter } from '../scores/hold-filter'
import { refreshTreeCounts } from '../scores/refresh-tree-counts'

const BATCH = 2000

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

type Scored = Metrics &
  ScoreVersions & {
    id: number
    treeId: number
    caseId: number
    scoreId: number
    turns: number
    outcome: Outcome
    kind: DecisionKind | null
    own: unknown
  }

/** A batch of scored trajectories: their metrics, the decision in force, and `own`, the defaults' decision. No details are read. */
function readBatch(tx: Tx, after: number): Promise<Scored[]> {
  return tx.$queryRaw<Scored[]>`
    SELECT t.id, t.tree_id AS "treeId", t.case_id AS "caseId", s.id AS "scoreId", t.turns,
      s.graph_id AS "graphId", s.metric_version AS "metricVersion", s.outcome::text AS outcome,
      s.dtc, s.rac, s.buc, s.og, s.mtc, c.kind::text AS kind,
      json_build_object('kind', d.kind, 'turns', d.turns, 'failed', d.failed) AS own
    FROM trajectories t JOIN scores s ON s.id = t.current_score_id
      JOIN decisions d ON d.score_id = s.id AND coalesce(d.calibration_id, 0) = 0
      LEFT JOIN decisions c ON c.id = t.current_decision_id
    WHERE t.id > ${after} ORDER BY t.id LIMIT ${BATCH}`
}

async function decideAll(ctx: Context, tx: Tx, filter: FittedFilter): Promise<number> {
  let changed = 0
  for (let after = 0; ; ) {
    const rows = await readBatch(tx, after)
    if (rows.length === 0) return changed
    after = rows.at(-1)?.id ?? after
    const decided = rows.map(({ id: trajectoryId, caseId, scoreId, own, kind, graphId, metricVersion, ...scored }) => {
      const decision = decisionSchema.parse(own)
      const filtered = applyFilter(filterFor(filter, { graphId, metricVersion }), { ...scored, decision })
      if (filtered.decision.kind !== kind) changed += 1
      const place = { trajectoryId, caseId, scoreId, calibrationId: filter.calibrationId, createdAt: ctx.now }
      return fromDecision(place, filtered)
    })
    await insertRows(tx, 'decisions', decided)
    await pointAtDecisions(tx, filter, rows)
    await refreshTreeCounts(tx, [...new Set(rows.map((row) => row.treeId))])
  }
}

async function pointAtDecisions(tx: Tx, { calibrationId }: FittedFilter, rows: Scored[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE trajectories t SET current_decision_id = d.id FROM decisions d
    WHERE d.score_id = t.current_score_id AND coalesce(d.calibration_id, 0) = ${calibrationId ?? 0}
      AND t.id = ANY(${rows.map((row) => row.id)}::int[])`
}
