// Gives a reviewer a tree: the one in hand where they have one, else a free slot, leased to them alone; or makes the next one ready.
import { allow } from '@/lib/core/domain/policy'
import type { ClaimReview } from '@/lib/core/domain/review'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { Prisma, type SlotKind } from '@/lib/generated/prisma/client'
import { personOf } from '../person-of'

/**
 * Null where nothing can be claimed; the queue says why. Beside the tree `after` a person holds one more at most, of another case, so
 * that the reveal of the one in hand is not kept back by the next.
 */
export async function claimReview(
  ctx: Context,
  { after }: ClaimReview = { after: null },
): Promise<{ reviewId: number | null }> {
  allow(ctx.actor, 'review')
  const reviewerId = personOf(ctx.actor)
  return ctx.db.$transaction(async (tx) => {
    // One claim of a person at a time: two tabs get the same tree, never two.
    await takeLock(tx, 'claim', reviewerId)
    const reviewId = (await renewHeld(ctx, tx, reviewerId, after)) ?? (await claimFreeSlot(ctx, tx, reviewerId, after))
    return { reviewId }
  })
}

/** The review they have held longest, the one of `after` left out. */
async function renewHeld(ctx: Context, tx: Tx, reviewerId: number, after: number | null): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    UPDATE review_slots s SET lease_until = ${ctx.now}::timestamptz + make_interval(mins => r.lease_minutes)
    FROM reviews v, rounds r
    WHERE v.slot_id = s.id AND r.id = s.round_id AND r.state = 'open' AND s.state = 'leased' AND s.holder_id = ${reviewerId}
      AND v.reviewer_id = ${reviewerId} AND v.state = 'in_progress' AND v.id IS DISTINCT FROM ${after}::int
    RETURNING v.id`
  return rows.length === 0 ? null : Math.min(...rows.map(({ id }) => id))
}

/** One statement claims the slot, returns an expired lease of somebody else, and opens the review. */
async function claimFreeSlot(ctx: Context, tx: Tx, reviewerId: number, after: number | null): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number; tree_id: number; kind: SlotKind }[]>`
    WITH candidate AS (
      SELECT s.id, r.lease_minutes FROM review_slots s
      JOIN rounds r ON r.id = s.round_id JOIN cases c ON c.id = s.case_id
      WHERE ${claimableBy(ctx, reviewerId)} AND ${suitsReviewer(reviewerId)}
        AND NOT EXISTS (SELECT 1 FROM reviews a WHERE a.id = ${after}::int AND a.case_id = s.case_id)
      ORDER BY ${isForAnybody}, ${rankFor(reviewerId)}, s.ordinal, s.round_id, s.id FOR UPDATE OF s SKIP LOCKED LIMIT 1
    ), claimed AS (
      UPDATE review_slots s SET state = 'leased', holder_id = ${reviewerId},
        lease_until = ${ctx.now}::timestamptz + make_interval(mins => candidate.lease_minutes)
      FROM candidate WHERE s.id = candidate.id RETURNING s.*
    ), expired AS (
      UPDATE reviews v SET state = 'expired' FROM claimed
      WHERE v.slot_id = claimed.id AND v.reviewer_id <> ${reviewerId} AND v.state = 'in_progress'
    )
    INSERT INTO reviews (slot_id, round_id, tree_id, case_id, reviewer_id, state, opened_at)
    SELECT id, round_id, tree_id, case_id, ${reviewerId}, 'in_progress', ${ctx.now} FROM claimed
    ON CONFLICT (slot_id, reviewer_id) DO UPDATE SET state = 'in_progress'
    RETURNING id, tree_id, (SELECT kind FROM claimed) AS kind`
  const claimed = rows[0]
  if (!claimed) return null
  if (claimed.kind === 'sample') {
    const data = { reviewState: 'in_review' } as const
    await tx.tree.updateMany({ where: { id: claimed.tree_id, reviewState: 'queued' }, data })
  }
  await recordEvent(ctx, tx, { action: 'claim-review', subject: 'review', subjectId: claimed.id })
  return claimed.id
}

/** Whoever skipped a tree gets every other one first, and then the slot that holds their verdicts. */
function rankFor(reviewerId: number): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT min(CASE WHEN p.slot_id = s.id THEN 1 ELSE 2 END) FROM reviews p
    WHERE p.round_id = s.round_id AND p.tree_id = s.tree_id AND p.reviewer_id = ${reviewerId}), 0)`
}

/** Free slots that nothing keeps from this person. */
export function claimableBy(ctx: Context, reviewerId: number): Prisma.Sql {
  return Prisma.sql`${isFree(ctx)} AND NOT ${isOfOthers(reviewerId)} AND NOT ${isReadBy(reviewerId)}
    AND NOT ${isTruthSeenBy(reviewerId)} AND NOT ${isDeclinedBy(reviewerId)} AND NOT ${isGoldJudgedBy(reviewerId)}`
}

/** What somebody was given by name comes first; a repeat comes in its turn, or its reader would know it for one. */
const isForAnybody = Prisma.sql`(s.reserved_for_id IS NULL OR s.kind = 'repeat')`

/** Gold items of trees this person has read, or settled a dispute of: they helped to make the labels they would be held against. */
export function isGoldJudgedBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`(s.kind = 'gold' AND (
    EXISTS (SELECT 1 FROM reviews g WHERE g.reviewer_id = ${reviewerId} AND g.tree_id = s.tree_id AND g.round_id <> s.round_id)
    OR EXISTS (SELECT 1 FROM adjudications j WHERE j.adjudicator_id = ${reviewerId} AND j.tree_id = s.tree_id)))`
}

/** Slots of open rounds that nobody holds, or whose lease ran out. */
export function isFree(ctx: Context): Prisma.Sql {
  return Prisma.sql`(r.state = 'open' AND NOT r.is_simulated AND s.state <> 'submitted'
    AND (s.state = 'open' OR s.lease_until < ${ctx.now}))`
}

export function isOfOthers(reviewerId: number): Prisma.Sql {
  return Prisma.sql`(s.reserved_for_id IS NOT NULL AND s.reserved_for_id <> ${reviewerId})`
}

/** Of trees this person has another slot of in the round. */
export function isReadBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM review_slots o
    WHERE o.round_id = s.round_id AND o.tree_id = s.tree_id AND o.holder_id = ${reviewerId} AND o.id <> s.id)`
}

/** Of cases whose true diagnosis this person was shown: they could not read another tree of them blind. */
export function isTruthSeenBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reviews e
    WHERE e.reviewer_id = ${reviewerId} AND e.case_id = s.case_id AND e.revealed_at IS NOT NULL)`
}

export function isDeclinedBy(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reviews d
    WHERE d.reviewer_id = ${reviewerId} AND d.tree_id = s.tree_id AND d.declined_at IS NOT NULL)`
}

/** People without specialties take every case. */
export function suitsReviewer(reviewerId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM users u WHERE u.id = ${reviewerId}
    AND (coalesce(cardinality(u.specialties), 0) = 0 OR c.specialty = ANY(u.specialties)))`
}
