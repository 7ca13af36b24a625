// Gives a reviewer a tree: the one in hand where they have one, else a free slot, leased to them alone; or makes the next one ready.
import { allow } from '@/lib/core/domain/policy'
import type { ClaimReview } from '@/lib/core/domain/review'
import { Prisma, type SlotKind } from '@/lib/generated/prisma/client'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { personOf } from '../person-of'
import * as slot from './claimable'

/** How long a tree is kept ready that was not begun; whoever takes it into hand gets the round's whole lease. */
const READY_MINUTES = 15

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
    const reviewId = (await renewHeld(ctx, tx, reviewerId, after)) ?? (await claimInTurn(ctx, tx, reviewerId, after))
    return { reviewId }
  })
}

/** The tree they took first of those they hold, the one of `after` left out, even where its lease ran out and nobody has it yet. */
async function renewHeld(ctx: Context, tx: Tx, reviewerId: number, after: number | null): Promise<number | null> {
  const [held] = await tx.$queryRaw<{ id: number }[]>`
    WITH held AS (
      SELECT v.id, s.id AS slot_id, r.lease_minutes FROM review_slots s JOIN rounds r ON r.id = s.round_id
        JOIN reviews v ON v.slot_id = s.id AND v.reviewer_id = s.holder_id AND v.state = 'in_progress'
      WHERE s.holder_id = ${reviewerId} AND s.state = 'leased' AND r.state = 'open' AND v.id IS DISTINCT FROM ${after}::int
      ORDER BY v.opened_at, v.id LIMIT 1 FOR UPDATE OF s)
    UPDATE review_slots s SET lease_until = GREATEST(s.lease_until, ${leaseEnd(ctx, after, Prisma.sql`held`)})
    FROM held WHERE s.id = held.slot_id RETURNING held.id`
  return held?.id ?? null
}

/** A tree made ready is kept for a short while only. */
function leaseEnd(ctx: Context, after: number | null, round: Prisma.Sql): Prisma.Sql {
  const minutes = Prisma.sql`${round}.lease_minutes`
  const kept = after === null ? minutes : Prisma.sql`LEAST(${minutes}, ${READY_MINUTES}::int)`
  return Prisma.sql`${ctx.now}::timestamptz + make_interval(mins => ${kept}::int)`
}

type Turn = { condition: Prisma.Sql; order: Prisma.Sql }
const inOrder = Prisma.sql`s.ordinal, s.round_id, s.id`

/**
 * What was given to them by name; what waits for anybody; what another reader's lease ran out on, who finds it again as long as there are
 * others; last what they were given before and put off, there the slot with their verdicts first. Each is found along an index, so that
 * a long queue costs no more than a short one.
 */
function turnsOf(ctx: Context, reviewerId: number): Turn[] {
  const begun = slot.isBegunBy(reviewerId)
  return [
    {
      condition: Prisma.sql`s.reserved_for_id = ${reviewerId} AND NOT ${slot.isForAnybody} AND ${slot.isFree(ctx)} AND NOT ${begun}`,
      order: inOrder,
    },
    { condition: Prisma.sql`s.state = 'open' AND ${slot.isForAnybody} AND NOT ${begun}`, order: inOrder },
    {
      condition: Prisma.sql`s.state = 'leased' AND s.lease_until < ${ctx.now} AND ${slot.isForAnybody} AND NOT ${begun}`,
      order: inOrder,
    },
    {
      condition: Prisma.sql`${slot.isFree(ctx)} AND (s.round_id, s.tree_id) IN (SELECT p.round_id, p.tree_id FROM reviews p
        WHERE p.reviewer_id = ${reviewerId} AND p.state = 'expired' AND p.declined_at IS NULL)`,
      order: Prisma.sql`(${slot.isOwnOf(reviewerId)}) DESC, ${inOrder}`,
    },
  ]
}

async function claimInTurn(ctx: Context, tx: Tx, reviewerId: number, after: number | null): Promise<number | null> {
  for (const turn of turnsOf(ctx, reviewerId)) {
    const claimed = await claimFreeSlot(ctx, tx, { reviewerId, after, turn })
    if (claimed !== null) return claimed
  }
  return null
}

type Wanted = { reviewerId: number; after: number | null; turn: Turn }

/** One statement claims the slot, returns an expired lease of somebody else, and opens the review. */
async function claimFreeSlot(ctx: Context, tx: Tx, { reviewerId, after, turn }: Wanted): Promise<number | null> {
  const [claimed] = await tx.$queryRaw<{ id: number; tree_id: number; kind: SlotKind }[]>`
    WITH candidate AS (
      SELECT s.id, r.lease_minutes FROM review_slots s JOIN rounds r ON r.id = s.round_id JOIN cases c ON c.id = s.case_id
      WHERE ${slot.isAwaited} AND ${turn.condition} AND NOT ${slot.isOfOthers(reviewerId)}
        AND ${slot.suitsReviewer(reviewerId)} AND NOT ${slot.isReadBy(reviewerId)} AND NOT ${slot.isTruthSeenBy(reviewerId)}
        AND NOT ${slot.isDeclinedBy(reviewerId)} AND NOT ${slot.isGoldJudgedBy(reviewerId)}
        AND NOT ${slot.isSettledBy(reviewerId)}
        AND NOT EXISTS (SELECT 1 FROM reviews a WHERE a.id = ${after}::int AND a.case_id = s.case_id)
      ORDER BY ${turn.order} FOR UPDATE OF s SKIP LOCKED LIMIT 1
    ), claimed AS (
      UPDATE review_slots s SET state = 'leased', holder_id = ${reviewerId}, lease_until = ${leaseEnd(ctx, after, Prisma.sql`candidate`)}
      FROM candidate WHERE s.id = candidate.id RETURNING s.*
    ), expired AS (
      UPDATE reviews v SET state = 'expired' FROM claimed
      WHERE v.slot_id = claimed.id AND v.reviewer_id <> ${reviewerId} AND v.state = 'in_progress'
    )
    INSERT INTO reviews (slot_id, round_id, tree_id, case_id, reviewer_id, state, opened_at)
    SELECT id, round_id, tree_id, case_id, ${reviewerId}, 'in_progress', ${ctx.now} FROM claimed
    ON CONFLICT (slot_id, reviewer_id) DO UPDATE SET state = 'in_progress', opened_at = EXCLUDED.opened_at
    RETURNING id, tree_id, (SELECT kind FROM claimed) AS kind`
  if (!claimed) return null
  if (claimed.kind === 'sample') {
    const data = { reviewState: 'in_review' } as const
    await tx.tree.updateMany({ where: { id: claimed.tree_id, reviewState: 'queued' }, data })
  }
  await recordEvent(ctx, tx, { action: 'claim-review', subject: 'review', subjectId: claimed.id })
  return claimed.id
}
