// Runs as they are read: the row with the sums over its items, added up by the database.
import { z } from 'zod'
import { type Run, runDetailSchema, runSchema } from '@/lib/core/domain/run'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'

const REASONS_SHOWN = 20
/** The pace is that of the last minute, or of ten where one saw fewer items than this. */
const FEW_ITEMS = 10

const amount = z.coerce.number()
const rowSchema = runSchema.omit({ budget: true, recent: true }).extend({
  ...{ budgetUsd: z.number().nullable(), budgetTokens: amount.nullable() },
  ...{ promptTokens: amount, completionTokens: amount },
  ...{ createdAt: z.date(), finishedAt: z.date().nullable() },
  ...{ minuteItems: z.number(), minuteSeconds: z.number(), tenItems: z.number(), tenSeconds: z.number() },
  recentCalls: z.number(),
})

const since = (interval: '1 minute' | '10 minutes') =>
  Prisma.sql`greatest(r.running_since, now() - ${Prisma.raw(`interval '${interval}'`)})`
const secondsSince = (interval: '1 minute' | '10 minutes') =>
  Prisma.sql`extract(epoch FROM now() - ${since(interval)})::float8`

/** Over the items of run `r`. */
const sums = Prisma.sql`
  SELECT count(*)::int AS items, count(*) FILTER (WHERE state = 'done')::int AS "itemsDone",
    count(*) FILTER (WHERE state = 'failed')::int AS "itemsFailed", count(tree_id)::int AS trees,
    coalesce(sum(trajectories), 0)::int AS trajectories, coalesce(sum(calls), 0)::int AS calls,
    coalesce(sum(prompt_tokens), 0)::text AS "promptTokens", coalesce(sum(completion_tokens), 0)::text AS "completionTokens",
    coalesce(sum(cost_usd), 0)::float8 AS "costUsd",
    count(*) FILTER (WHERE finished_at >= ${since('1 minute')})::int AS "minuteItems",
    count(*) FILTER (WHERE finished_at >= ${since('10 minutes')})::int AS "tenItems"
  FROM run_items WHERE run_id = r.id`

const countsOf = (column: 'call_failures' | 'defects') => Prisma.sql`
  SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM (
    SELECT k.key, sum(k.value::int)::int AS n FROM run_items, jsonb_each_text(${Prisma.raw(column)}) k
    WHERE run_id = r.id AND ${Prisma.raw(column)} <> '{}' GROUP BY k.key) counted`

const itemFailures = Prisma.sql`
  SELECT coalesce(jsonb_object_agg(kind, n), '{}') FROM (
    SELECT coalesce(error_kind, 'internal') AS kind, count(*)::int AS n FROM run_items
    WHERE run_id = r.id AND state = 'failed' GROUP BY 1) counted`

/** Few items are in hand at once, and their calls are found by key. */
const recentCalls = Prisma.sql`
  SELECT count(*)::int FROM run_items i JOIN model_calls c ON c.item_id = i.id
  WHERE i.run_id = r.id AND r.state = 'running' AND i.state = 'open' AND i.started_at IS NOT NULL
    AND c.created_at >= now() - interval '1 minute'`

/** Newest first, those that `where` (on `r`) selects. */
export async function readRuns(db: Db, where: Prisma.Sql, limit: number): Promise<Run[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT r.id, r.kind::text AS kind, r.state::text AS state, r.reason, r.teacher_name AS teacher, m.name AS model,
      j.name AS judge, g.name || '@' || g.release AS graph, r.options, r.budget_usd AS "budgetUsd",
      r.budget_tokens::text AS "budgetTokens", e.id AS "evaluationId", u.name AS "createdBy", r.created_at AS "createdAt",
      r.finished_at AS "finishedAt", s.*, (${countsOf('call_failures')}) AS "callFailures", (${countsOf('defects')}) AS defects,
      (${itemFailures}) AS "itemFailures", ${secondsSince('1 minute')} AS "minuteSeconds",
      ${secondsSince('10 minutes')} AS "tenSeconds", (${recentCalls}) AS "recentCalls"
    FROM (SELECT * FROM runs r WHERE ${where} ORDER BY r.id DESC LIMIT ${limit}) r
    CROSS JOIN LATERAL (${sums}) s
    LEFT JOIN models m ON m.id = r.model_id LEFT JOIN models j ON j.id = r.judge_model_id
    LEFT JOIN graphs g ON g.id = r.graph_id LEFT JOIN users u ON u.id = r.created_by_id
    LEFT JOIN evaluations e ON e.run_id = r.id
    ORDER BY r.id DESC`
  return rows.map((row) => toRun(rowSchema.parse(row)))
}

function toRun(row: z.output<typeof rowSchema>): Run {
  const { budgetUsd, budgetTokens, minuteItems, minuteSeconds, tenItems, tenSeconds, recentCalls: calls, ...run } = row
  const isSlow = minuteItems < FEW_ITEMS
  return {
    ...run,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    budget: { usd: budgetUsd, tokens: budgetTokens },
    recent: {
      ...(isSlow ? { items: tenItems, seconds: tenSeconds } : { items: minuteItems, seconds: minuteSeconds }),
      calls,
    },
  }
}

const reasonsSchema = runDetailSchema.shape.reasons

/** Why items of a run failed, the most frequent reasons first; the same reason of two items is one, though it names them. */
export async function readReasons(db: Db, runId: number): Promise<z.output<typeof reasonsSchema>> {
  const rows = await db.$queryRaw`
    SELECT coalesce(error_kind, 'internal') AS kind, left(regexp_replace(coalesce(error, ''), 'item [0-9]+', 'the item', 'g'), 500) AS reason, count(*)::int AS items
    FROM run_items WHERE run_id = ${runId} AND state = 'failed' GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${REASONS_SHOWN}`
  return reasonsSchema.parse(rows)
}
