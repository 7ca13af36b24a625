// How much a person reviewed and in what time: today, this week and in all, and day by day; only ever their own.
import type { z } from 'zod'
import type { getOwnPaceSchema, OwnPace, Pace } from '@/lib/core/domain/own-review'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { personOf } from '../person-of'

const DAYS = 28

export async function getOwnPace(ctx: Context, { timeZone }: z.output<typeof getOwnPaceSchema>): Promise<OwnPace> {
  allow(ctx.actor, 'review')
  const [periods, days] = await Promise.all([readPeriods(ctx, timeZone), readDays(ctx, timeZone)])
  const { today = nothing, week = nothing, all = nothing } = Object.fromEntries(periods)
  return { today, week, all, days }
}

const nothing: Pace = { submittedTrees: 0, judgedTurns: 0, activeMs: 0, medianTreeMs: null, medianTurnMs: null }

/** The attention a request took stands on every verdict it stored: it is counted once, and shared among the turns it judged. */
function workOf(ctx: Context): Prisma.Sql {
  return Prisma.sql`
    own AS (SELECT id, submitted_at FROM reviews WHERE reviewer_id = ${personOf(ctx.actor)}),
    requests AS (
      SELECT v.review_id, min(v.created_at) AS at, max(v.active_ms) AS ms, count(DISTINCT v.turn_ordinal) AS turn_count,
        array_agg(DISTINCT v.turn_ordinal) AS turns
      FROM own JOIN verdicts v ON v.review_id = own.id GROUP BY v.review_id, v.key)`
}

type PeriodRow = {
  name: string
  trees: number
  turns: number
  active_ms: number
  tree_ms: number | null
  turn_ms: number | null
}

async function readPeriods(ctx: Context, timeZone: string): Promise<[string, Pace][]> {
  const startOf = (unit: 'day' | 'week') =>
    Prisma.sql`date_trunc(${unit}, ${ctx.now}::timestamptz AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}`
  const rows = await ctx.db.$queryRaw<PeriodRow[]>`
    WITH ${workOf(ctx)},
    turns AS (
      SELECT q.review_id, t.turn, min(q.at) AS at, sum(q.ms::float8 / q.turn_count) AS ms
      FROM requests q CROSS JOIN LATERAL unnest(q.turns) t(turn) GROUP BY q.review_id, t.turn),
    trees AS (
      SELECT own.submitted_at AS at, sum(q.ms) AS ms FROM own LEFT JOIN requests q ON q.review_id = own.id
      WHERE own.submitted_at IS NOT NULL GROUP BY own.id, own.submitted_at),
    periods(name, since) AS (VALUES ('today', ${startOf('day')}), ('week', ${startOf('week')}), ('all', '-infinity'::timestamptz))
    SELECT p.name, a.trees, a.tree_ms, b.turns, b.turn_ms, d.active_ms FROM periods p
    CROSS JOIN LATERAL (SELECT count(*)::int AS trees, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms::float8) AS tree_ms
      FROM trees WHERE at >= p.since) a
    CROSS JOIN LATERAL (SELECT count(*)::int AS turns, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS turn_ms
      FROM turns WHERE at >= p.since) b
    CROSS JOIN LATERAL (SELECT coalesce(sum(ms), 0)::float8 AS active_ms FROM requests WHERE at >= p.since) d`
  return rows.map((row) => [row.name, toPace(row)])
}

const toPace = (row: PeriodRow): Pace => ({
  submittedTrees: row.trees,
  judgedTurns: row.turns,
  activeMs: row.active_ms,
  medianTreeMs: row.tree_ms,
  medianTurnMs: row.turn_ms,
})

async function readDays(ctx: Context, timeZone: string): Promise<OwnPace['days']> {
  const today = Prisma.sql`(${ctx.now}::timestamptz AT TIME ZONE ${timeZone})::date`
  const rows = await ctx.db.$queryRaw<{ day: string; trees: number; active_ms: number }[]>`
    WITH ${workOf(ctx)},
    done AS (SELECT (submitted_at AT TIME ZONE ${timeZone})::date AS day, count(*)::int AS trees FROM own
      WHERE submitted_at IS NOT NULL GROUP BY 1),
    worked AS (SELECT (at AT TIME ZONE ${timeZone})::date AS day, sum(ms)::float8 AS active_ms FROM requests GROUP BY 1)
    SELECT to_char(d.day, 'YYYY-MM-DD') AS day, coalesce(done.trees, 0) AS trees, coalesce(worked.active_ms, 0) AS active_ms
    FROM (SELECT ${today} - n AS day FROM generate_series(0, ${DAYS - 1}::int) n) d
      LEFT JOIN done USING (day) LEFT JOIN worked USING (day) ORDER BY d.day`
  return rows.map((row) => ({ day: row.day, submittedTrees: row.trees, activeMs: row.active_ms }))
}
