// A score run's row with the sums over its parts.
import { z } from 'zod'
import { type ScoreRun, scoreRunSchema } from '@/lib/core/domain/score-run'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'

const FAILURES_SHOWN = 20

const rowSchema = scoreRunSchema.extend({ createdAt: z.date(), finishedAt: z.date().nullable() })

/** Newest first, those that `where` (on `r`) selects. Sums are read from the parts, so that they are true whoever works them. */
export async function readScoreRuns(db: Db, where: Prisma.Sql, limit: number): Promise<ScoreRun[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT r.id, r.graph_id AS "graphId", g.name || '@' || g.release AS graph, r.metric_version AS "metricVersion", r.filter,
      r.state::text AS state, r.error, r.created_at AS "createdAt", r.finished_at AS "finishedAt", c.*
    FROM score_runs r JOIN graphs g ON g.id = r.graph_id CROSS JOIN LATERAL (
      SELECT coalesce(sum(cardinality(tree_ids)), 0)::int AS trees,
        coalesce(sum(cardinality(tree_ids)) FILTER (WHERE state <> 'open'), 0)::int AS "treesDone",
        coalesce(sum(scored), 0)::int AS scored, coalesce(sum(kept), 0)::int AS kept,
        coalesce((SELECT json_agg(json_build_object('part', f.ordinal, 'trees', cardinality(f.tree_ids), 'error', f.error))
          FROM (SELECT * FROM score_chunks WHERE run_id = r.id AND state = 'failed' ORDER BY ordinal LIMIT ${FAILURES_SHOWN}) f),
          '[]') AS failures
      FROM score_chunks WHERE run_id = r.id) c
    WHERE ${where} ORDER BY r.id DESC LIMIT ${limit}`
  return rows.map((row) => {
    const { createdAt, finishedAt, ...run } = rowSchema.parse(row)
    return { ...run, createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
  })
}
