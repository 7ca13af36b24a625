// The statements that a release is read with: one each for many trees, a row a tree, since a row a turn costs more than the rest.
import type { Action, Answer, Hypothesis } from '@/lib/core/domain/tree'
import type { Finding } from '@/lib/core/domain/finding'
import type { FinalLabelValue } from '@/lib/core/domain/consensus'
import type { ReleaseVerdict } from '@/lib/core/domain/release-tree'
import type { Sql } from '../sql'

export type BodyRow = {
  treeId: number
  seed: number | null
  temperature: number | null
  caseKey: string
  title: string
  specialty: string
  observation: string
  diagnosis: string
  reference: string | null
  turns: string
}
export type TurnTuple = [
  key: string,
  parentOrdinal: number | null,
  action: Action | null,
  answers: Answer[],
  findings: Finding[],
  reasoning: string,
  differential: Hypothesis[],
  authorId: number | null,
  editedFromOrdinal: number | null,
  isAsked: boolean,
]

/** Trees were checked when they were stored, so their JSON is not checked again. */
export const readBodies = (sql: Sql, treeIds: readonly number[]) =>
  sql.rows<BodyRow>(
    `SELECT t.id AS "treeId", t.seed, t.temperature, c.key AS "caseKey", c.title, c.specialty, c.observation->>'text' AS observation,
       c.diagnosis_label AS diagnosis, c.source_reference AS reference,
       (SELECT '[' || string_agg('[' || to_json(n.key)::text || ',' || coalesce(n.parent_ordinal::text, 'null') || ','
         || coalesce(n.action::text, 'null') || ',' || n.answers::text || ',' || n.findings::text || ',' || to_json(n.reasoning)::text
         || ',' || n.differential::text || ',' || coalesce(n.author_id::text, 'null') || ','
         || coalesce(n.edited_from_ordinal::text, 'null') || ',' || n.is_asked::text || ']', ',' ORDER BY n.ordinal) || ']'
        FROM turns n WHERE n.tree_id = t.id) AS turns
     FROM trees t JOIN cases c ON c.id = t.case_id WHERE t.id = ANY($1::int[])`,
    [treeIds],
  )

export type ScoredTuple = [
  trajectoryId: number,
  outcome: 'HIT' | 'NEAR' | 'MISS' | 'UNRESOLVED' | null,
  dtc: number | null,
  rac: number | null,
  buc: number | null,
  og: number | null,
  mtc: number | null,
  decisionId: number | null,
  acceptance: number | null,
]

/** Of the current scores and decisions, those under the versions given. */
export const readScores = (
  sql: Sql,
  trajectoryIds: readonly number[],
  versions: { graphId: number; metricVersion: number },
) =>
  sql.rows<{ scores: string | null }>(
    `SELECT json_agg(json_build_array(j.id, s.outcome, s.dtc, s.rac, s.buc, s.og, s.mtc, d.id, d.acceptance))::text AS scores
     FROM trajectories j JOIN scores s ON s.id = j.current_score_id AND s.graph_id = $2::int AND s.metric_version = $3::int
       LEFT JOIN decisions d ON d.id = j.current_decision_id AND d.score_id = s.id
     WHERE j.id = ANY($1::int[])`,
    [trajectoryIds, versions.graphId, versions.metricVersion],
  )

export type VerdictRow = Omit<ReleaseVerdict, 'turnId' | 'editTurnId' | 'undoesId' | 'reader' | 'specialties'> & {
  key: string
  undoes: string | null
  reviewId: number
  roundId: number
  reviewerId: number
  turnOrdinal: number
  editOrdinal: number | null
}

/** All verdicts of submitted reviews, oldest first; of simulated rounds only where they are wanted. */
export const readVerdicts = (sql: Sql, treeIds: readonly number[], includeSimulated: boolean) =>
  sql.rows<{ treeId: number; verdicts: string }>(
    `SELECT v.tree_id AS "treeId", json_agg(json_build_object('id', v.id, 'key', v.key, 'undoes', v.undoes, 'reviewId', v.review_id,
       'roundId', v.round_id, 'reviewerId', v.reviewer_id, 'turnOrdinal', v.turn_ordinal, 'editOrdinal', v.edit_ordinal,
       'kind', v.kind, 'aspect', v.aspect, 'reasons', v.reasons, 'note', v.note, 'round', o.name,
       'pi', CASE WHEN s.kind = 'sample' THEN (SELECT pi FROM round_candidates c WHERE c.round_id = v.round_id AND c.tree_id = v.tree_id) END,
       'slot', s.kind, 'isAfterReveal', v.is_after_reveal, 'isSimulated', o.is_simulated, 'activeMs', v.active_ms,
       'guidelineVersion', v.guideline_version,
       'createdAt', to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY v.id)::text AS verdicts
     FROM verdicts v JOIN reviews r ON r.id = v.review_id AND r.state = 'submitted' JOIN review_slots s ON s.id = r.slot_id
       JOIN rounds o ON o.id = v.round_id
     WHERE v.tree_id = ANY($1::int[]) AND ($2::boolean OR NOT o.is_simulated) GROUP BY v.tree_id`,
    [treeIds, includeSimulated],
  )

export type LabelTuple = [
  roundId: number,
  turnOrdinal: number,
  label: FinalLabelValue,
  source: 'unanimous' | 'adjudicated',
  round: string,
]

export const readLabels = (sql: Sql, treeIds: readonly number[]) =>
  sql.rows<{ treeId: number; labels: string }>(
    `SELECT f.tree_id AS "treeId", json_agg(json_build_array(f.round_id, f.turn_ordinal, f.label, f.source, o.name))::text AS labels
     FROM final_labels f JOIN rounds o ON o.id = f.round_id WHERE f.tree_id = ANY($1::int[]) GROUP BY f.tree_id`,
    [treeIds],
  )

export type Reader = { id: number; pseudonym: string; specialties: string[] }
export const readReaders = async (sql: Sql): Promise<Map<number, Reader>> => {
  const rows = await sql.rows<Reader>('SELECT id, pseudonym, specialties FROM users')
  return new Map(rows.map((row) => [row.id, row]))
}
