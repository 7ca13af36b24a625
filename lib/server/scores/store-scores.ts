// Stores scores and the filter's decisions on them, and points each trajectory at its newest.
import { METRIC_VERSION, type Score } from '@/lib/core/domain/score'
import type { Context } from '../context'
import type { Sql } from '../sql'
import { applyFilter, defaultFilter, type Filtered } from './active-filter'
import type { Decided } from './count-trees'
import { fromDecision } from './decision-row'
import type { Scoring } from './load-scoring'

/** `revision`: the newest choice of a link that the score depends on; one made at it or a later one is up to date. */
export type ScoredTrajectory = { trajectoryId: number; caseId: number; revision: number; score: Score }
/** Trajectories that got a new score, and those that had it already. */
export type ScoreCounts = { scored: number; kept: number }

type Placed = ScoredTrajectory & { scoreId: number }
type Pointer = { trajectoryId: number; scoreId: number; decisionId: number }

/**
 * Idempotent per (trajectory, graph, metric version, link revision) and per (score, calibration). The trees of the trajectories must be
 * locked. Pointers move only where the graph is in force.
 */
export async function storeScores(
  ctx: Context,
  sql: Sql,
  items: readonly ScoredTrajectory[],
  scoring: Scoring,
): Promise<ScoreCounts & { decided: Map<number, Decided> }> {
  const known = await findKnown(sql, items, scoring.active.id)
  const fresh = items.filter((item) => !known.has(item.trajectoryId))
  const freshIds = await takeIds(sql, 'scores', fresh.length)
  const placed = fresh.map((item, at): Placed => ({ ...item, scoreId: freshIds[at] ?? 0 }))
  await sql.insert(
    'scores',
    placed.map((item) => toScoreRow(ctx, item, scoring.active.id)),
  )
  const stood = items.flatMap((item): Placed[] => {
    const scoreId = known.get(item.trajectoryId)
    return scoreId === undefined ? [] : [{ ...item, scoreId }]
  })
  const { pointers, decided } = await storeDecisions(ctx, sql, { fresh: placed, stood }, scoring)
  if (scoring.isInForce) await movePointers(sql, pointers)
  return { scored: placed.length, kept: stood.length, decided }
}

/** By trajectory, the newest score of these versions that is up to date. */
async function findKnown(sql: Sql, items: readonly ScoredTrajectory[], graphId: number): Promise<Map<number, number>> {
  const rows = await sql.rows<{ id: number; trajectoryId: number; revision: number }>(
    `SELECT id, trajectory_id AS "trajectoryId", link_revision AS revision FROM scores
     WHERE trajectory_id = ANY($1::int[]) AND graph_id = $2 AND metric_version = $3 ORDER BY link_revision`,
    [items.map((item) => item.trajectoryId), graphId, METRIC_VERSION],
  )
  const wanted = new Map(items.map((item) => [item.trajectoryId, item.revision]))
  const upToDate = rows.filter((row) => row.revision >= (wanted.get(row.trajectoryId) ?? 0))
  return new Map(upToDate.map((row) => [row.trajectoryId, row.id]))
}

/** Ids of rows to come, so that what refers to them is written without reading them back. */
async function takeIds(sql: Sql, table: 'scores' | 'decisions', count: number): Promise<number[]> {
  if (count === 0) return []
  const [row] = await sql.rows<{ ids: number[] }>(
    `SELECT json_agg(nextval(pg_get_serial_sequence($1, 'id'))) AS ids FROM generate_series(1, $2::int)`,
    [table, count],
  )
  return row?.ids ?? []
}

function toScoreRow(ctx: Context, { scoreId, trajectoryId, caseId, revision, score }: Placed, graphId: number) {
  const { outcome, dtc, rac, buc, og, mtc, coverage, turns } = score
  return {
    id: scoreId,
    trajectory_id: trajectoryId,
    case_id: caseId,
    graph_id: graphId,
    metric_version: METRIC_VERSION,
    link_revision: revision,
    created_at: ctx.now,
    outcome,
    dtc,
    rac,
    buc,
    og,
    mtc,
    coverage,
    turns,
  }
}

/** The defaults' decision is always kept beside a calibration's: activating and rolling back start from it. */
async function storeDecisions(
  ctx: Context,
  sql: Sql,
  scores: { fresh: Placed[]; stood: Placed[] },
  { filter }: Scoring,
) {
  const filters = filter.calibrationId === null ? [defaultFilter] : [defaultFilter, filter]
  const known = await findDecisions(sql, scores.stood)
  const pointers: Pointer[] = []
  const decided = new Map<number, Decided>()
  const wanted: { place: Placed; calibrationId: number | null; filtered: Filtered }[] = []
  for (const place of [...scores.stood, ...scores.fresh]) {
    const { score, scoreId, trajectoryId } = place
    for (const each of filters) {
      const filtered = applyFilter(each, { ...score, turns: score.turnIds.length })
      const decisionId = known.get(decisionKey(scoreId, each.calibrationId ?? 0))
      if (decisionId === undefined) wanted.push({ place, calibrationId: each.calibrationId, filtered })
      if (each.calibrationId !== filter.calibrationId) continue
      decided.set(trajectoryId, { outcome: score.outcome, kind: filtered.decision.kind })
      if (decisionId !== undefined) pointers.push({ trajectoryId, scoreId, decisionId })
    }
  }
  const ids = await takeIds(sql, 'decisions', wanted.length)
  const rows = wanted.map(({ place, calibrationId, filtered }, at) => {
    const { trajectoryId, caseId, scoreId } = place
    const decisionId = ids[at] ?? 0
    if (calibrationId === filter.calibrationId) pointers.push({ trajectoryId, scoreId, decisionId })
    const columns = fromDecision({ trajectoryId, caseId, scoreId, calibrationId, createdAt: ctx.now }, filtered)
    return { id: decisionId, ...columns }
  })
  await sql.insert('decisions', rows)
  return { pointers, decided }
}

const decisionKey = (scoreId: number, calibrationId: number) => `${scoreId}/${calibrationId}`

async function findDecisions(sql: Sql, stood: readonly Placed[]): Promise<Map<string, number>> {
  if (stood.length === 0) return new Map()
  const rows = await sql.rows<{ id: number; scoreId: number; calibrationId: number }>(
    `SELECT id, score_id AS "scoreId", coalesce(calibration_id, 0) AS "calibrationId" FROM decisions
     WHERE score_id = ANY($1::int[])`,
    [stood.map((place) => place.scoreId)],
  )
  return new Map(rows.map((row) => [decisionKey(row.scoreId, row.calibrationId), row.id]))
}

/** Points each trajectory at its score of these versions and at what the filter in force says of it. */
async function movePointers(sql: Sql, pointers: readonly Pointer[]): Promise<void> {
  await sql.rows(
    `UPDATE trajectories t SET current_score_id = v.score_id, current_decision_id = v.decision_id
     FROM unnest($1::int[], $2::int[], $3::int[]) AS v(id, score_id, decision_id)
     WHERE t.id = v.id
       AND (t.current_score_id, t.current_decision_id) IS DISTINCT FROM (v.score_id, v.decision_id)`,
    [
      pointers.map((pointer) => pointer.trajectoryId),
      pointers.map((pointer) => pointer.scoreId),
      pointers.map((pointer) => pointer.decisionId),
    ],
  )
}
