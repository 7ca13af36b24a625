// Stores scores and the filter's decisions on them, and points each trajectory at its newest.
import { METRIC_VERSION, type Score } from '@/lib/core/domain/score'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { applyFilter, defaultFilter, type Filter } from './active-filter'
import type { Scoring } from './load-scoring'

export type ScoredTrajectory = { trajectoryId: number; caseId: number; score: Score }

/** Idempotent per (trajectory, graph, metric version, link revision) and per (score, calibration). */
export async function storeScores(ctx: Context, tx: Tx, items: ScoredTrajectory[], scoring: Scoring): Promise<void> {
  for (const batch of inBatches(items)) {
    const scoreIds = await storeScoreRows(ctx, tx, batch, scoring)
    const decisionIds = await storeDecisions(ctx, tx, batch, scoreIds, scoring.filter)
    const ids = batch.map((item) => item.trajectoryId)
    const scores = ids.map((id) => scoreIds.get(id) ?? 0)
    const decisions = ids.map((id) => decisionIds.get(id) ?? 0)
    await tx.$executeRaw`
      UPDATE trajectories t SET current_score_id = v.score_id, current_decision_id = v.decision_id
      FROM unnest(${ids}::int[], ${scores}::int[], ${decisions}::int[]) AS v(id, score_id, decision_id) WHERE t.id = v.id`
  }
}

async function storeScoreRows(ctx: Context, tx: Tx, batch: ScoredTrajectory[], { active, revision }: Scoring) {
  const graphId = active.id
  await tx.score.createMany({
    skipDuplicates: true,
    data: batch.map(({ trajectoryId, caseId, score }) => {
      const { outcome, dtc, rac, buc, og, mtc, coverage, turns } = score
      const metrics = { outcome, dtc, rac, buc, og, mtc, coverage, turns }
      return {
        trajectoryId,
        caseId,
        graphId,
        metricVersion: METRIC_VERSION,
        linkRevision: revision,
        createdAt: ctx.now,
        ...metrics,
      }
    }),
  })
  const rows = await tx.score.findMany({
    where: {
      trajectoryId: { in: batch.map((item) => item.trajectoryId) },
      graphId,
      metricVersion: METRIC_VERSION,
      linkRevision: revision,
    },
    select: { id: true, trajectoryId: true },
  })
  return new Map(rows.map((row) => [row.trajectoryId, row.id]))
}

/** The defaults' decision is always kept beside a calibration's: activating and rolling back start from it. */
async function storeDecisions(
  ctx: Context,
  tx: Tx,
  batch: ScoredTrajectory[],
  scoreIds: Map<number, number>,
  filter: Filter,
) {
  const filters = filter.calibrationId === null ? [defaultFilter] : [defaultFilter, filter]
  await tx.decision.createMany({
    skipDuplicates: true,
    data: filters.flatMap((each) =>
      batch.map(({ trajectoryId, caseId, score }) => {
        const { decision, acceptance, isCertified } = applyFilter(each, { ...score, turns: score.turnIds.length })
        const place = {
          trajectoryId,
          caseId,
          scoreId: scoreIds.get(trajectoryId) ?? 0,
          calibrationId: each.calibrationId,
        }
        return { ...place, ...decision, acceptance, isCertified, createdAt: ctx.now }
      }),
    ),
  })
  const rows = await tx.decision.findMany({
    where: { scoreId: { in: [...scoreIds.values()] }, calibrationId: filter.calibrationId },
    select: { id: true, trajectoryId: true },
  })
  return new Map(rows.map((row) => [row.trajectoryId, row.id]))
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
