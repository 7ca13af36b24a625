// Loads the trees a round may draw from, with what the sampling policy reads of them.
import type { OpenRound } from '@/lib/core/domain/round'
import type { DecisionKind } from '@/lib/core/domain/filter'
import type { MetricName, Outcome } from '@/lib/core/domain/score'
import { currentVersions } from '@/lib/core/domain/score-versions'
import type { Scored } from '@/lib/core/calibration/label-features'
import type { SamplingCandidate } from '@/lib/core/calibration/sampling-scores'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'
import { isWanted } from './candidate-filter'

/** `turns`: of the whole tree. */
export type Candidate = SamplingCandidate & { turns: number; treeId: number; caseId: number; specialty: string }
type Row = Record<MetricName, (number | null)[]> & {
  id: number
  case_id: number
  specialty: string
  outcomes: Outcome[]
  kinds: DecisionKind[]
  lengths: number[]
  disagreement: number
  turns: number
}

type Wanted = Pick<OpenRound, 'filter'> & { graphId: number }
type Predict = (row: Scored) => number | null

/** Trees that pass the filter and are scored under the graph, in the order of their ids; no JSON body is read. */
export async function loadCandidates(db: Db | Tx, { filter, graphId }: Wanted, predict: Predict): Promise<Candidate[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT tr.id, tr.case_id, tr.turn_count AS turns, min(c.specialty) AS specialty, array_agg(s.outcome::text ORDER BY t.id) AS outcomes, array_agg(d.kind::text ORDER BY t.id) AS kinds,
      array_agg(t.turns::int ORDER BY t.id) AS lengths, array_agg(s.dtc ORDER BY t.id) AS dtc,
      array_agg(s.rac ORDER BY t.id) AS rac, array_agg(s.buc ORDER BY t.id) AS buc,
      array_agg(s.og ORDER BY t.id) AS og, array_agg(s.mtc ORDER BY t.id) AS mtc,
      coalesce((SELECT (count(a.id)::float / greatest(1, count(*))) FROM final_labels f LEFT JOIN adjudications a
        USING (round_id, tree_id, turn_ordinal) WHERE f.tree_id = tr.id), 0) AS disagreement
    FROM trees tr JOIN cases c ON c.id = tr.case_id JOIN trajectories t ON t.tree_id = tr.id AND NOT t.is_edited
      JOIN scores s ON s.id = t.current_score_id JOIN decisions d ON d.id = t.current_decision_id
    WHERE ${isWanted(filter)} AND ${isOfGraph(graphId)}
    GROUP BY tr.id
    HAVING ${filter.outcomes.length === 0} OR array_agg(s.outcome::text) && ${filter.outcomes}::text[]
    ORDER BY tr.id`
  return rows.map((row) => ({
    treeId: row.id,
    caseId: row.case_id,
    specialty: row.specialty,
    turns: row.turns,
    trajectories: row.outcomes.map((outcome, index) => ({
      p: predict(scoredAt(row, outcome, index)),
      outcome,
      decision: row.kinds[index] ?? 'reject',
    })),
    reviewerDisagreement: Math.min(1, row.disagreement),
  }))
}

const scoredAt = (row: Row, outcome: Outcome, index: number): Scored => ({
  ...{ dtc: row.dtc[index] ?? null, rac: row.rac[index] ?? null, buc: row.buc[index] ?? null },
  ...{ og: row.og[index] ?? null, mtc: row.mtc[index] ?? null, outcome, turns: row.lengths[index] ?? 1 },
})

/** How many trees would be candidates but for a score under the graph; which outcome they would have nobody knows. */
export async function countUnscored(db: Db | Tx, { filter, graphId }: Wanted): Promise<number> {
  const [row] = await db.$queryRaw<{ trees: number }[]>`
    SELECT count(*)::int AS trees FROM trees tr JOIN cases c ON c.id = tr.case_id
    WHERE ${isWanted(filter)} AND NOT EXISTS (
      SELECT 1 FROM trajectories t JOIN scores s ON s.id = t.current_score_id
      WHERE t.tree_id = tr.id AND NOT t.is_edited AND ${isOfGraph(graphId)})`
  return row?.trees ?? 0
}

function isOfGraph(graphId: number) {
  const { metricVersion } = currentVersions(graphId)
  return Prisma.sql`s.graph_id = ${graphId} AND s.metric_version = ${metricVersion}`
}
