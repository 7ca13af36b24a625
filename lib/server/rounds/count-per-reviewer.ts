// How each reviewer of a round works, in counts and times: one statement over the round's slots, reviews and verdicts.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { fromVerdictsOf, isStanding, isUnable, isUnsafe } from './standing-words'

export type ReviewerCounts = {
  reviewerId: number
  pseudonym: string
  assigned: number
  leased: number
  submitted: number
  returned: number
  declined: number
  turnMs: number | null
  timedTurns: number
  treeMs: number | null
  timedTrees: number
  lastSeenAt: Date | null
  afterReveal: number
  unsafe: number
  cannotJudge: number
}

/**
 * Everybody who holds, held or is assigned a slot, whoever submitted most first. A request may write several rows of one key, whose
 * time is theirs together; the row by which an edit's author accepts it took none.
 */
export function countPerReviewer(ctx: Context, roundId: number): Promise<ReviewerCounts[]> {
  return ctx.db.$queryRaw<ReviewerCounts[]>`
    WITH ${workOf(ctx, roundId)}, ${wordsOf(roundId)}
    SELECT u.id AS "reviewerId", u.pseudonym, coalesce(held.assigned, 0) AS assigned, coalesce(held.leased, 0) AS leased,
      coalesce(read.submitted, 0) AS submitted, coalesce(read.returned, 0) AS returned, coalesce(read.declined, 0) AS declined,
      turns.turn_ms AS "turnMs", coalesce(turns.timed_turns, 0) AS "timedTurns",
      trees.tree_ms AS "treeMs", coalesce(trees.timed_trees, 0) AS "timedTrees",
      greatest(read.seen_at, given.seen_at) AS "lastSeenAt", coalesce(given.after_reveal, 0) AS "afterReveal",
      coalesce(flags.unsafe, 0) AS unsafe, coalesce(flags.cannot_judge, 0) AS "cannotJudge"
    FROM users u LEFT JOIN held ON held.person = u.id LEFT JOIN read ON read.person = u.id LEFT JOIN given ON given.person = u.id
      LEFT JOIN turns ON turns.person = u.id LEFT JOIN trees ON trees.person = u.id LEFT JOIN flags ON flags.person = u.id
    WHERE held.person IS NOT NULL OR read.person IS NOT NULL
    ORDER BY submitted DESC, u.id`
}

/** `held` and `read`: slots and reviews per person. */
const workOf = (ctx: Context, roundId: number) => Prisma.sql`
    slots AS MATERIALIZED (
      SELECT id, state, holder_id, reserved_for_id, lease_until FROM review_slots WHERE round_id = ${roundId}
    ), own AS MATERIALIZED (
      SELECT v.id, v.reviewer_id, v.state, v.opened_at, v.submitted_at, v.declined_at FROM slots s JOIN reviews v ON v.slot_id = s.id
    ), held AS (
      SELECT p.person, count(*) FILTER (WHERE s.reserved_for_id = p.person
          AND (s.state = 'open' OR s.state = 'leased' AND s.lease_until < ${ctx.now}))::int AS assigned,
        count(*) FILTER (WHERE s.holder_id = p.person AND s.state = 'leased' AND s.lease_until >= ${ctx.now})::int AS leased
      FROM slots s CROSS JOIN LATERAL (SELECT s.reserved_for_id UNION SELECT s.holder_id) p(person)
      WHERE p.person IS NOT NULL GROUP BY p.person
    ), read AS (
      SELECT reviewer_id AS person, count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
        count(*) FILTER (WHERE state = 'expired' AND declined_at IS NULL)::int AS returned,
        count(*) FILTER (WHERE declined_at IS NOT NULL)::int AS declined,
        max(greatest(opened_at, submitted_at, declined_at)) AS seen_at
      FROM own GROUP BY reviewer_id
    )`

/** `given`, `turns`, `trees` and `flags`: verdicts and their times per person. */
const wordsOf = (roundId: number) => Prisma.sql`
    words AS MATERIALIZED (
      SELECT v.reviewer_id, v.state, w.review_id, w.key, w.turn_ordinal, w.active_ms, w.kind, w.is_after_reveal, w.created_at
      FROM own v JOIN verdicts w ON w.review_id = v.id
    ), given AS (
      SELECT reviewer_id AS person, count(*) FILTER (WHERE is_after_reveal)::int AS after_reveal, max(created_at) AS seen_at
      FROM words GROUP BY reviewer_id
    ), several AS (
      SELECT key, count(*) AS rows, bool_or(kind = 'EDIT') AS is_edit FROM words GROUP BY key HAVING count(*) > 1
    ), timed AS (
      SELECT w.reviewer_id, w.state, w.review_id, w.turn_ordinal,
        w.active_ms::float / CASE WHEN k.is_edit THEN 1 ELSE coalesce(k.rows, 1) END AS ms
      FROM words w LEFT JOIN several k ON k.key = w.key
      WHERE w.active_ms IS NOT NULL AND NOT w.is_after_reveal AND NOT (coalesce(k.is_edit, FALSE) AND w.kind = 'ACCEPT')
    ), turns AS (
      SELECT person, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS turn_ms, count(*)::int AS timed_turns
      FROM (SELECT reviewer_id AS person, sum(ms) AS ms FROM timed GROUP BY reviewer_id, review_id, turn_ordinal) t GROUP BY person
    ), trees AS (
      SELECT person, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS tree_ms, count(*)::int AS timed_trees
      FROM (SELECT reviewer_id AS person, sum(ms) AS ms FROM timed WHERE state = 'submitted' GROUP BY reviewer_id, review_id) t
      GROUP BY person
    ), flags AS (
      SELECT n.reviewer_id AS person, count(*) FILTER (WHERE ${isUnsafe})::int AS unsafe,
        count(*) FILTER (WHERE ${isUnable})::int AS cannot_judge
      FROM ${fromVerdictsOf(roundId)} WHERE (${isUnsafe} OR ${isUnable}) AND ${isStanding} GROUP BY n.reviewer_id
    )`
