// The verdicts that count in a round, as a statement: what `countVerdicts` says in core, for whole rounds at once.
import { Prisma } from '@/lib/generated/prisma/client'

/**
 * Columns id, review_id, reviewer_id, tree_id, turn_ordinal, kind, reasons, note, created_at. The newest verdict on each aspect of a
 * turn stands; one on the whole turn replaces those on its halves, and the other way round; a withdrawal leaves none.
 */
export function standingWords(roundId: number): Prisma.Sql {
  return Prisma.sql`
    SELECT n.* FROM (
      SELECT w.id, w.review_id, w.reviewer_id, w.tree_id, w.turn_ordinal, w.aspect, w.kind, w.reasons, w.note, w.created_at,
        max(w.id) OVER (PARTITION BY w.review_id, w.turn_ordinal, w.aspect) AS newest,
        max(w.id) FILTER (WHERE w.aspect = 'TURN') OVER (PARTITION BY w.review_id, w.turn_ordinal) AS newest_whole,
        max(w.id) FILTER (WHERE w.aspect <> 'TURN') OVER (PARTITION BY w.review_id, w.turn_ordinal) AS newest_half
      FROM review_slots s JOIN reviews v ON v.slot_id = s.id JOIN verdicts w ON w.review_id = v.id
      WHERE s.round_id = ${roundId}) n
    WHERE n.id = n.newest AND n.kind <> 'WITHDRAW'
      AND n.id > coalesce(CASE WHEN n.aspect = 'TURN' THEN n.newest_half ELSE n.newest_whole END, 0)`
}

/** Of standing words `n`. */
export const isUnsafe = Prisma.sql`(n.kind = 'REJECT' AND 'unsafe' = ANY(n.reasons))`
export const isUnable = Prisma.sql`(n.kind = 'CANNOT_JUDGE')`
