// The counts of the funnel that need no labels.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'
import { fromTrajectories, type InForce } from './set-conditions'

export type StepCounts = {
  cases: number
  casesWithTrees: number
  trees: number
  trajectories: number
  edited: number
  scored: number
  unscored: number
  outdated: number
  retain: number
  truncate: number
  drawn: number
  handPicked: number
  reviewed: number
  drawnTrees: number
  reviewedTrees: number
  simulatedReviewedTrees: number
  failed: { condition: string; count: number }[]
}

/** Trees of rounds that count: drawn by their probability, drawn in hand-picked rounds alone, read. */
const treesOf = (includesSimulated: boolean) => Prisma.sql`
  rounds_in AS MATERIALIZED (
    SELECT id, is_simulated, coalesce(jsonb_array_length(options #> '{filter,treeIds}'), 0) > 0 AS is_picked FROM rounds
  ), drawn AS MATERIALIZED (
    SELECT k.tree_id, bool_and(r.is_picked) AS is_picked FROM round_candidates k JOIN rounds_in r ON r.id = k.round_id
    WHERE k.is_drawn AND (${includesSimulated} OR NOT r.is_simulated) GROUP BY k.tree_id
  ), read_all AS MATERIALIZED (
    SELECT v.tree_id, bool_or(NOT r.is_simulated) AS is_real FROM reviews v JOIN review_slots l ON l.id = v.slot_id
      JOIN rounds_in r ON r.id = v.round_id WHERE v.state = 'submitted' AND l.kind = 'sample' GROUP BY v.tree_id
  ), read AS (SELECT tree_id FROM read_all WHERE is_real OR ${includesSimulated})`

export async function countSteps(db: Db, inForce: InForce, includesSimulated: boolean): Promise<StepCounts> {
  const [nouns] = await db.$queryRaw<Pick<StepCounts, 'cases' | 'casesWithTrees' | 'trees'>[]>`
    SELECT (SELECT count(*)::int FROM cases) AS cases, (SELECT count(DISTINCT case_id)::int FROM trees) AS "casesWithTrees",
      (SELECT count(*)::int FROM trees) AS trees`
  const [counts] = await db.$queryRaw<Omit<StepCounts, 'cases' | 'casesWithTrees' | 'trees' | 'failed'>[]>`
    WITH ${treesOf(includesSimulated)}
    SELECT count(*) FILTER (WHERE own)::int AS trajectories, count(*) FILTER (WHERE NOT own)::int AS edited,
      count(*) FILTER (WHERE own AND scored)::int AS scored, count(*) FILTER (WHERE own AND never)::int AS unscored,
      count(*) FILTER (WHERE own AND NOT scored AND NOT never)::int AS outdated,
      count(*) FILTER (WHERE own AND kind = 'retain')::int AS retain, count(*) FILTER (WHERE own AND kind = 'truncate')::int AS truncate,
      count(*) FILTER (WHERE own AND is_picked IS NOT NULL)::int AS drawn, count(*) FILTER (WHERE own AND is_picked)::int AS "handPicked",
      count(*) FILTER (WHERE own AND is_read)::int AS reviewed,
      (SELECT count(*)::int FROM drawn) AS "drawnTrees", (SELECT count(*)::int FROM read) AS "reviewedTrees",
      (SELECT count(*)::int FROM read_all WHERE NOT is_real) AS "simulatedReviewedTrees"
    FROM (
      SELECT NOT t.is_edited AS own, s.id IS NOT NULL AS scored, t.current_score_id IS NULL AS never, d.kind,
        k.is_picked, a.tree_id IS NOT NULL AS is_read
      FROM ${fromTrajectories(inForce)} LEFT JOIN drawn k ON k.tree_id = t.tree_id LEFT JOIN read a ON a.tree_id = t.tree_id
    ) x`
  const failed = await db.$queryRaw<StepCounts['failed']>`
    SELECT f.value ->> 'condition' AS condition, count(*)::int AS count
    FROM ${fromTrajectories(inForce)} CROSS JOIN LATERAL jsonb_array_elements(d.failed) f
    WHERE NOT t.is_edited AND d.kind = 'reject' GROUP BY 1 ORDER BY 2 DESC, 1`
  if (!nouns || !counts) throw new Error('a count without a row')
  return { ...nouns, ...counts, failed }
}
