// Where trajectories fail: flags at turns, outcomes, and reasons of rejections, by teacher, specialty and turn.
import { type FailureCell, failureDimensionSchema, type Failures } from '@/lib/core/domain/failure'
import type { RoundScope } from '@/lib/core/domain/audit-scope'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { isStanding } from '../rounds/standing-words'
import { chooseRounds } from './choose-rounds'
import { loadInForce } from './load-in-force'
import { fromTrajectories, type InForce, isInScope } from './set-conditions'
import { exclusionCounts, fromVerdicts, isCounted } from './verdict-conditions'

/** Without a mode: how many there are in all. */
type Row = { teacher: string | null; specialty: string | null; turn: number | null; mode: string | null; count: number }

export async function listFailures(ctx: Context, input: RoundScope): Promise<Failures> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const inForce = await loadInForce(db, input.simulated === 'yes')
  const [flags, outcomes, reasons] = [
    await db.$queryRaw<Row[]>(countFlags(inForce)),
    await db.$queryRaw<Row[]>(countOutcomes(inForce)),
    await db.$queryRaw<Row[]>(countReasons(input)),
  ]
  const [excluded] = await db.$queryRaw<Failures['excluded'][]>(exclusionCounts(input))
  const total = (rows: readonly Row[], mode: string | null) =>
    rows.filter((row) => row.teacher !== null && row.mode === mode).reduce((sum, { count }) => sum + count, 0)
  return {
    flags: cellsOf(flags),
    outcomes: cellsOf(outcomes),
    reasons: cellsOf(reasons),
    totals: {
      scoredTurns: total(flags, null),
      trajectories: total(outcomes, null),
      judgements: total(reasons, null),
      rejections: total(reasons, 'any'),
    },
    rounds: await chooseRounds(db, input, false),
    excluded: excluded ?? { afterReveal: 0, gold: 0, repeats: 0, simulated: 0 },
  }
}

const strata = Prisma.sql`GROUP BY GROUPING SETS ((mode, teacher), (mode, specialty), (mode, turn))`

/** Turns that several trajectories share are counted once. */
const countFlags = (inForce: InForce) => Prisma.sql`
  WITH turns AS (
    SELECT DISTINCT t.tree_id, tr.teacher_name AS teacher, c.specialty, e.place::int AS turn, e.turn ->> 'id' AS id, e.turn -> 'flags' AS flags
    FROM ${fromTrajectories(inForce)} CROSS JOIN LATERAL jsonb_array_elements(s.turns) WITH ORDINALITY e(turn, place)
    WHERE ${isInScope({})}
  ), modes AS (
    SELECT teacher, specialty, turn, NULL AS mode FROM turns
    UNION ALL SELECT teacher, specialty, turn, jsonb_array_elements_text(flags) FROM turns WHERE flags <> '[]'
  )
  SELECT teacher, specialty, turn, mode, count(*)::int AS count FROM modes ${strata}`

/** A trajectory stands under the turn that ends it. */
const countOutcomes = (inForce: InForce) => Prisma.sql`
  WITH modes AS (
    SELECT tr.teacher_name AS teacher, c.specialty, t.turns::int AS turn, m.mode
    FROM ${fromTrajectories(inForce)} CROSS JOIN LATERAL (VALUES (NULL), (s.outcome::text)) m(mode)
    WHERE s.id IS NOT NULL AND ${isInScope({})}
  )
  SELECT teacher, specialty, turn, mode, count(*)::int AS count FROM modes ${strata}`

/** Verdicts that stand; one with two reasons is counted under both, and once under \`any\`. An edit rejects with the reason edited. */
const countReasons = (scope: RoundScope) => Prisma.sql`
  WITH judged AS (
    SELECT tr.teacher_name AS teacher, c.specialty, u.depth::int + 1 AS turn, n.kind, n.reasons
    FROM ${fromVerdicts} JOIN turns u ON u.tree_id = n.tree_id AND u.ordinal = n.turn_ordinal AND u.author_id IS NULL
      JOIN trees tr ON tr.id = n.tree_id JOIN cases c ON c.id = n.case_id
    WHERE n.kind IN ('ACCEPT', 'REJECT', 'EDIT') AND ${isCounted(scope)} AND ${isStanding}
  ), modes AS (
    SELECT teacher, specialty, turn, NULL AS mode FROM judged
    UNION ALL SELECT teacher, specialty, turn, 'any' FROM judged WHERE kind <> 'ACCEPT'
    UNION ALL SELECT teacher, specialty, turn, CASE WHEN kind = 'EDIT' THEN 'edited' ELSE reason END
      FROM judged CROSS JOIN LATERAL unnest(CASE WHEN kind = 'EDIT' THEN ARRAY['edited'] ELSE reasons END) x(reason) WHERE kind <> 'ACCEPT'
  )
  SELECT teacher, specialty, turn, mode, count(*)::int AS count FROM modes ${strata}`

function cellsOf(rows: readonly Row[]): FailureCell[] {
  return failureDimensionSchema.options.flatMap((dimension) => {
    const own = rows.filter((row) => row[dimension] !== null)
    const all = new Map(own.filter(({ mode }) => mode === null).map((row) => [row[dimension], row.count]))
    return own
      .flatMap((row) =>
        row.mode === null || row.mode === 'any'
          ? []
          : [
              {
                dimension,
                value: String(row[dimension]),
                mode: row.mode,
                count: row.count,
                of: all.get(row[dimension]) ?? 0,
              },
            ],
      )
      .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }) || a.mode.localeCompare(b.mode, 'en'))
  })
}
