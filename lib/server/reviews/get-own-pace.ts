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
  const startOf = (unit: 'day' | 'week') =>
    Prisma.sql`date_trunc(${unit}, ${ctx.now}::timestamptz AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}`
  const dayOf = (time: Prisma.Sql) => Prisma.sql`(${time}::timestamptz AT TIME ZONE ${timeZone})::date`
  const [row] = await ctx.db.$queryRaw<{ pace: OwnPace }[]>`
    WITH ${workOf(ctx)},
    periods(name, since) AS (VALUES ('today', ${startOf('day')}), ('week', ${startOf('week')}), ('all', '-infinity'::timestamptz)),
    days AS (SELECT ${dayOf(Prisma.sql`${ctx.now}`)} - n AS day FROM generate_series(0, ${DAYS - 1}::int) n),
    done AS (SELECT ${dayOf(Prisma.sql`at`)} AS day, count(*) AS trees FROM trees GROUP BY 1),
    worked AS (SELECT ${dayOf(Prisma.sql`at`)} AS day, sum(ms) AS ms FROM turns GROUP BY 1)
    SELECT (SELECT json_object_agg(p.name, ${paceOf}) FROM periods p)::jsonb || json_build_object('days', (
      SELECT json_agg(json_build_object('day', day, 'submittedTrees', coalesce(trees, 0), 'activeMs', round(coalesce(ms, 0))) ORDER BY day)
      FROM days LEFT JOIN done USING (day) LEFT JOIN worked USING (day)))::jsonb AS pace`
  return row?.pace ?? { today: nothing, week: nothing, all: nothing, days: [] }
}

const nothing: Pace = { submittedTrees: 0, judgedTurns: 0, activeMs: 0, medianTreeMs: null, medianTurnMs: null }

/**
 * The attention a request took stands on every verdict it stored: it is counted once, in equal shares of the turns it judged. A turn
 * counts when it was first judged, a tree when it was submitted.
 */
function workOf(ctx: Context): Prisma.Sql {
  return Prisma.sql`
    own AS MATERIALIZED (SELECT id, submitted_at FROM reviews WHERE reviewer_id = ${personOf(ctx.actor)}),
    shares AS (
      SELECT v.review_id, v.turn_ordinal, v.created_at,
        max(v.active_ms) OVER request / (count(*) OVER request)::float8 AS ms
      FROM own JOIN verdicts v ON v.review_id = own.id WINDOW request AS (PARTITION BY v.review_id, v.key)),
    turns AS MATERIALIZED (SELECT review_id, min(created_at) AS at, sum(ms) AS ms FROM shares GROUP BY review_id, turn_ordinal),
    trees AS MATERIALIZED (
      SELECT own.submitted_at AS at, sum(t.ms) AS ms FROM own LEFT JOIN turns t ON t.review_id = own.id
      WHERE own.submitted_at IS NOT NULL GROUP BY own.id, own.submitted_at)`
}

const paceOf = Prisma.sql`json_build_object(
  'submittedTrees', (SELECT count(*) FROM trees WHERE at >= p.since),
  'judgedTurns', (SELECT count(*) FROM turns WHERE at >= p.since),
  'activeMs', (SELECT round(coalesce(sum(ms), 0)) FROM turns WHERE at >= p.since),
  'medianTreeMs', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FROM trees WHERE at >= p.since),
  'medianTurnMs', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FROM turns WHERE at >= p.since))`
