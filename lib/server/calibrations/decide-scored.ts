// Scored trajectories in batches and what a filter says of each: one reading for activating a filter and for looking at its effect before.
import { type DecisionKind, decisionSchema } from '@/lib/core/domain/filter'
import type { Metrics, Outcome } from '@/lib/core/domain/score'
import type { ScoreVersions } from '@/lib/core/domain/score-versions'
import type { Tx } from '../db'
import { applyFilter, filterFor, type Filtered, type FittedFilter } from '../scores/active-filter'

const BATCH = 2000

export type ScoredRow = Metrics &
  ScoreVersions & {
    id: number
    treeId: number
    caseId: number
    scoreId: number
    turns: number
    outcome: Outcome
    kind: DecisionKind | null
    isCertified: boolean | null
    own: unknown
  }

/** A batch in the order of ids: metrics, the decision in force, and `own`, the defaults' decision. No details of turns are read. */
export function readScored(tx: Tx, after: number, size = BATCH): Promise<ScoredRow[]> {
  return tx.$queryRaw<ScoredRow[]>`
    SELECT t.id, t.tree_id AS "treeId", t.case_id AS "caseId", s.id AS "scoreId", t.turns,
      s.graph_id AS "graphId", s.metric_version AS "metricVersion", s.outcome::text AS outcome,
      s.dtc, s.rac, s.buc, s.og, s.mtc, c.kind::text AS kind, c.is_certified AS "isCertified",
      json_build_object('kind', d.kind, 'turns', d.turns, 'failed', d.failed) AS own
    FROM trajectories t JOIN scores s ON s.id = t.current_score_id
      JOIN decisions d ON d.score_id = s.id AND coalesce(d.calibration_id, 0) = 0
      LEFT JOIN decisions c ON c.id = t.current_decision_id
    WHERE t.id > ${after} ORDER BY t.id LIMIT ${size}`
}

/** A run decides only on scores of the versions it was fitted on; the rest is left to the metric thresholds. */
export function decideScored(filter: FittedFilter, row: ScoredRow): Filtered {
  const { dtc, rac, buc, og, mtc, outcome, turns, graphId, metricVersion } = row
  const decision = decisionSchema.parse(row.own)
  return applyFilter(filterFor(filter, { graphId, metricVersion }), {
    ...{ dtc, rac, buc, og, mtc, outcome },
    ...{ turns, decision },
  })
}
