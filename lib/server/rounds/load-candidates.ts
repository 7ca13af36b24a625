// Loads the trees a round may draw from, with what the sampling policy reads of them.
import type { OpenRound } from '@/lib/core/domain/round'
import type { DecisionKind } from '@/lib/core/domain/filter'
import type { Outcome } from '@/lib/core/domain/score'
import { currentVersions } from '@/lib/core/domain/score-versions'
import type { SamplingCandidate } from '@/lib/core/calibration/sampling-scores'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'
import { isWanted } from './candidate-filter'

/** `turns`: of the whole tree. */
export type Candidate = SamplingCandidate & { turns: number; treeId: number; caseId: number; specialty: string }
type Row = {
  id: number
  case_id: number
  specialty: string
  outcomes: Outcome[]
  kinds: DecisionKind[]
  acceptances: (number | null)[]
  disagreement: number
  turns: number
}

type Wanted = Pick<OpenRound, 'filter'> & { graphId: number }

/** Trees that pass the filter and are scored under the graph, in the order of their ids; no JSON body is read. */
export async function loadCandidates(db: Db | Tx, { filter, graphId }: Wanted): Promise<Candidate[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT tr.id, tr.case_id, tr.turn_count AS turns, min(c.specialty) AS specialty, array_agg(s.outcome::text ORDER BY t.id) AS outcomes, array_agg(d.kind::text ORDER BY t.id) AS kinds,
      array_agg(d.acceptance ORDER BY t.id) AS acceptances,
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
      p: row.acceptances[index] ?? null,
      outcome,
      decision: row.kinds[index] ?? 'reject',
    })),
    reviewerDisagreement: Math.min(1, row.disagreement),
  }))
}

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
