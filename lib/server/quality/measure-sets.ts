// How large sets of trajectories are, whole and by stratum, and how much of them no round could have drawn.
import type { FilterSet } from '@/lib/core/domain/audit-scope'
import { type QualityDimension, qualityDimensionSchema } from '@/lib/core/domain/quality'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'
import { fromTrajectories, type InForce, isInScope, isInSet } from './set-conditions'

export type Measured = { size: number; unreachable: number }
type Row = Measured & Record<QualityDimension, string | null> & { grouped: number }

const reach = (roundIds: readonly number[]) => Prisma.sql`
  reach AS MATERIALIZED (SELECT DISTINCT tree_id FROM round_candidates WHERE round_id = ANY(${roundIds}::int[]))`

/** Of the approved set: what the certificate alone lets in is its unseen part, which has to be counted otherwise. */
export async function measureSets(
  db: Db,
  sets: readonly FilterSet[],
  wanted: { threshold: number | undefined; inForce: InForce; roundIds: readonly number[] },
): Promise<Map<FilterSet, Measured>> {
  const columns = sets.map((set) => {
    const isIn = isInSet(set, wanted.threshold, wanted.inForce)
    return Prisma.sql`count(*) FILTER (WHERE ${isIn})::int AS ${Prisma.raw(`"${set}"`)},
      count(*) FILTER (WHERE ${isIn} AND k.tree_id IS NULL)::int AS ${Prisma.raw(`"${set}_out"`)}`
  })
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    WITH ${reach(wanted.roundIds)} SELECT ${Prisma.join(columns)}
    FROM ${fromTrajectories(wanted.inForce)} LEFT JOIN reach k ON k.tree_id = t.tree_id WHERE ${isInScope({})}`
  return new Map(sets.map((set) => [set, { size: row?.[set] ?? 0, unreachable: row?.[`${set}_out`] ?? 0 }]))
}

export type MeasuredStratum = Measured & { dimension: QualityDimension; value: string }

/** Strata that the set has nothing in are left out. */
export async function measureStrata(
  db: Db,
  wanted: { set: FilterSet; threshold: number | undefined; inForce: InForce; roundIds: readonly number[] },
): Promise<MeasuredStratum[]> {
  const isIn = isInSet(wanted.set, wanted.threshold, wanted.inForce)
  const rows = await db.$queryRaw<Row[]>`
    WITH ${reach(wanted.roundIds)}, members AS (
      SELECT c.specialty, tr.teacher_name AS teacher, t.turns::text AS turns, coalesce(s.outcome::text, 'no score') AS outcome,
        c.source_name AS source, k.tree_id IS NULL AS is_out
      FROM ${fromTrajectories(wanted.inForce)} LEFT JOIN reach k ON k.tree_id = t.tree_id
      WHERE ${isInScope({})} AND ${isIn}
    )
    SELECT specialty, teacher, turns, outcome, source, grouping(specialty, teacher, turns, outcome, source) AS grouped,
      count(*)::int AS size, count(*) FILTER (WHERE is_out)::int AS unreachable
    FROM members GROUP BY GROUPING SETS ((specialty), (teacher), (turns), (outcome), (source))`
  return rows
    .flatMap(({ size, unreachable, grouped, ...values }) => {
      // Of the five bits, the one that is not set says which column the row is grouped by.
      const dimension = qualityDimensionSchema.options[4 - Math.log2(31 - grouped)]
      return dimension ? [{ dimension, value: values[dimension] ?? '', size, unreachable }] : []
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || a.value.localeCompare(b.value, 'en', { numeric: true }))
}

const placeOf = ({ dimension }: MeasuredStratum) => qualityDimensionSchema.options.indexOf(dimension)
