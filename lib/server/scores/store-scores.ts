// Stores scores and the filter's decisions on them, and points each trajectory at its newest.
import { METRIC_VERSION, type Score } from '@/lib/core/domain/score'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { insertRows } from '../insert-rows'
import { applyFilter, defaultFilter, type Filter } from './active-filter'
import { fromDecision } from './decision-row'
import type { Scoring } from './load-scoring'

export type ScoredTrajectory = { trajectoryId: number; caseId: number; score: Score }

/** Idempotent per (trajectory, graph, metric version, link revision) and per (score, calibration). */
export async function storeScores(ctx: Context, tx: Tx, items: ScoredTrajectory[], scoring: Scoring): Promise<void> {
  for (const batch of inBatches(items)) {
    const scoreIds = await storeScoreRows(ctx, tx, batch, scoring)
    await storeDecisions(ctx, tx, batch, scoreIds, scoring.filter)
    await pointAtNewest(tx, scoreIds, scoring.filter)
  }
}

async function storeScoreRows(ctx: Context, tx: Tx, batch: ScoredTrajectory[], { active, revision }: Scoring) {
  const versions = { graph_id: active.id, metric_version: METRIC_VERSION, link_revision: revision }
  const rows = batch.map(({ trajectoryId, caseId, score }) => {
    const { outcome, dtc, rac, buc, og, mtc, coverage, turns } = score
    const metrics = { outcome, dtc, rac, buc, og, mtc, coverage, turns }
    return { trajectory_id: trajectoryId, case_id: caseId, ...versions, created_at: ctx.now, ...metrics }
  })
  await insertRows(tx, 'scores', rows)
  const ids = batch.map((item) => item.trajectoryId)
  const stored = await tx.$queryRaw<{ id: number; trajectory_id: number }[]>`
    SELECT id, trajectory_id FROM scores WHERE trajectory_id = ANY(${ids}::int[]) AND graph_id = ${active.id}
      AND metric_version = ${METRIC_VERSION} AND link_revision = ${revision}`
  return new Map(stored.map((row) => [row.trajectory_id, row.id]))
}

/** The defaults' decision is always kept beside a calibration's: activating and rolling back start from it. */
async function storeDecisions(
  ctx: Context,
  tx: Tx,
  batch: ScoredTrajectory[],
  scoreIds: Map<number, number>,
  filter: Filter,
): Promise<void> {
  const filters = filter.calibrationId === null ? [defaultFilter] : [defaultFilter, filter]
  const rows = filters.flatMap((each) =>
    batch.flatMap(({ trajectoryId, caseId, score }) => {
      const scoreId = scoreIds.get(trajectoryId)
      const filtered = applyFilter(each, { ...score, turns: score.turnIds.length })
      const place = { trajectoryId, caseId, scoreId, calibrationId: each.calibrationId, createdAt: ctx.now }
      return scoreId === undefined ? [] : [fromDecision({ ...place, scoreId }, filtered)]
    }),
  )
  await insertRows(tx, 'decisions', rows)
}

/** Points each trajectory at its score of these versions and at what the filter in force says of it. */
async function pointAtNewest(tx: Tx, scoreIds: Map<number, number>, { calibrationId }: Filter): Promise<void> {
  const [ids, scores] = [[...scoreIds.keys()], [...scoreIds.values()]]
  await tx.$executeRaw`
    UPDATE trajectories t SET current_score_id = d.score_id, current_decision_id = d.id
    FROM unnest(${ids}::int[], ${scores}::int[]) AS v(id, score_id) JOIN decisions d ON d.score_id = v.score_id
    WHERE t.id = v.id AND coalesce(d.calibration_id, 0) = ${calibrationId ?? 0}`
}

/** Counts outcomes and decisions of trees anew, so that lists read them without touching scores. Edited paths are not counted. */
export async function refreshTreeCounts(tx: Tx, treeIds: number[]): Promise<void> {
  const count = (condition: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${condition})`
  await tx.$executeRaw`
    UPDATE trees SET hit_count = c.hit, near_count = c.near, miss_count = c.miss, unresolved_count = c.unresolved,
      retain_count = c.retain, truncate_count = c.truncate, reject_count = c.reject
    FROM (SELECT t.tree_id,
        ${count(Prisma.sql`s.outcome = 'HIT'`)} AS hit, ${count(Prisma.sql`s.outcome = 'NEAR'`)} AS near,
        ${count(Prisma.sql`s.outcome = 'MISS'`)} AS miss, ${count(Prisma.sql`s.outcome = 'UNRESOLVED'`)} AS unresolved,
        ${count(Prisma.sql`d.kind = 'retain'`)} AS retain, ${count(Prisma.sql`d.kind = 'truncate'`)} AS truncate,
        ${count(Prisma.sql`d.kind = 'reject'`)} AS reject
      FROM trajectories t JOIN scores s ON s.id = t.current_score_id JOIN decisions d ON d.id = t.current_decision_id
      WHERE t.tree_id = ANY(${treeIds}::int[]) AND NOT t.is_edited GROUP BY t.tree_id) c
    WHERE trees.id = c.tree_id`
}
