// Which slots a person may be given, as conditions on a slot `s` of a round `r` and a case `c`.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'

/** Slots that wait for a review, of rounds that people work on. */
export const isAwaited = Prisma.sql`(s.state <> 'submitted'
  AND s.round_id = ANY(ARRAY(SELECT id FROM rounds WHERE state = 'open' AND NOT is_simulated)))`

/** Nobody holds it, or the lease ran out. */
export function isFree(ctx: Context): Prisma.Sql {
  return Prisma.sql`(s.state = 'open' OR s.lease_until < ${ctx.now})`
}

export function isOfOthers(reviewerId: number): Prisma.Sql {
  return Prisma.sql`(s.reserved_for_id IS NOT NULL AND s.reserved_for_id <> ${reviewerId})`
}

/** What somebody was given by name comes first; a repeat comes in its turn, or its reader would know it for one. */
export const isForAnybody = Prisma.sql`(s.reserved_for_id IS NULL OR s.kind = 'repeat')`

/** Of trees this person has another slot of in the round. */
export function isReadBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM review_slots o
    WHERE o.round_id = s.round_id AND o.tree_id = s.tree_id AND o.holder_id = ${reviewerId} AND o.id <> s.id)`
}

/**
 * Of cases whose true diagnosis this person was shown, by a reveal or, for a round that hides it, in a round that shows it: they could
 * not read another tree of them blind.
 */
export function isTruthSeenBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reviews e JOIN rounds x ON x.id = e.round_id JOIN rounds y ON y.id = s.round_id
    WHERE e.reviewer_id = ${reviewerId} AND e.case_id = s.case_id
      AND (e.revealed_at IS NOT NULL OR (x.shows_truth AND NOT y.shows_truth)))`
}

export function isDeclinedBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reviews d
    WHERE d.reviewer_id = ${reviewerId} AND d.tree_id = s.tree_id AND d.declined_at IS NOT NULL)`
}

/** Gold items of trees this person has read, or settled a dispute of: they helped to make the labels they would be held against. */
export function isGoldJudgedBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`(s.kind = 'gold' AND (
    EXISTS (SELECT 1 FROM reviews g WHERE g.reviewer_id = ${reviewerId} AND g.tree_id = s.tree_id AND g.round_id <> s.round_id)
    OR ${isSettledBy(reviewerId)}))`
}

/** Of trees this person has settled a dispute of: they have seen what others said of it. */
export function isSettledBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM adjudications j WHERE j.adjudicator_id = ${reviewerId} AND j.tree_id = s.tree_id)`
}

/** Handed back before, or lost to somebody else: this person was given a slot of the tree already. */
export function isBegunBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reviews p
    WHERE p.reviewer_id = ${reviewerId} AND p.round_id = s.round_id AND p.tree_id = s.tree_id)`
}

/** The slot that holds the verdicts they gave. */
export function isOwnOf(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reviews p WHERE p.reviewer_id = ${reviewerId} AND p.slot_id = s.id)`
}

/** People without specialties take every case. Their specialties are read once a query. */
export function suitsReviewer(reviewerId: number): Prisma.Sql {
  const specialties = Prisma.sql`(SELECT u.specialties FROM users u WHERE u.id = ${reviewerId})`
  return Prisma.sql`(coalesce(${specialties}, '{}') = '{}' OR c.specialty = ANY(${specialties}::text[]))`
}
