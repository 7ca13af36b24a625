// A reviewer's queue: their current tree and the one made ready, how many they could take, and by cause why there are no more.
import { allow } from '@/lib/core/domain/policy'
import type { Queue } from '@/lib/core/domain/review'
import type { Context } from '../context'
import { personOf } from '../person-of'
import * as slot from './claimable'
import { findHeldReviews } from './find-held-reviews'
import { getReviewSummary } from './review-summary'

/** In the order in which they are asked; gold items and repeats of others are not told of. */
type Cause = 'hidden' | 'other-specialty' | 'others' | 'read' | 'truth-seen' | 'declined' | 'claimable' | 'leased'

export async function getQueue(ctx: Context): Promise<Queue> {
  allow(ctx.actor, 'review')
  const reviewerId = personOf(ctx.actor)
  const [counts, [current, ready], doneByMe, openRounds] = await Promise.all([
    countByCause(ctx, reviewerId),
    findHeldReviews(ctx, reviewerId),
    ctx.db.review.count({ where: { reviewerId, state: 'submitted' } }),
    ctx.db.round.count({ where: { state: 'open', isSimulated: false } }),
  ])
  const countOf = (cause: Cause) => counts.get(cause)?.count ?? 0
  return {
    current: current === undefined ? null : await getReviewSummary(ctx.db, current),
    ready: ready === undefined ? null : await getReviewSummary(ctx.db, ready),
    claimable: countOf('claimable'),
    leasedByOthers: countOf('leased'),
    waitingForOthers: countOf('read'),
    truthSeen: countOf('truth-seen'),
    declined: countOf('declined'),
    reservedForOthers: countOf('others'),
    otherSpecialty: countOf('other-specialty'),
    nextLeaseEndsAt: counts.get('leased')?.first_end?.toISOString() ?? null,
    doneByMe,
    openRounds,
  }
}

type CauseRow = { cause: Cause; count: number; first_end: Date | null }

/**
 * Every awaited slot once, by the first cause that keeps it from this person; those they hold are left out. What they have to do with
 * is looked up in sets made once, and asked in full only of what is in them: queues are long, and what one person has read is short.
 */
async function countByCause(ctx: Context, reviewerId: number): Promise<Map<Cause, CauseRow>> {
  const rows = await ctx.db.$queryRaw<CauseRow[]>`
    SELECT CASE
        WHEN ${slot.isOfOthers(reviewerId)} AND s.kind <> 'sample' THEN 'hidden'
        WHEN NOT ${slot.suitsReviewer(reviewerId)} THEN 'other-specialty'
        WHEN ${slot.isOfOthers(reviewerId)} THEN 'others'
        WHEN (s.round_id, s.tree_id) IN (SELECT o.round_id, o.tree_id FROM review_slots o WHERE o.holder_id = ${reviewerId})
          AND ${slot.isReadBy(reviewerId)} THEN CASE WHEN ${slot.isFree(ctx)} THEN 'read' ELSE 'hidden' END
        WHEN s.case_id IN (SELECT o.case_id FROM reviews o WHERE o.reviewer_id = ${reviewerId})
          AND ${slot.isTruthSeenBy(reviewerId)} THEN 'truth-seen'
        WHEN ${slot.isDeclinedBy(reviewerId)} THEN 'declined'
        WHEN ${slot.isGoldJudgedBy(reviewerId)} THEN 'hidden'
        WHEN ${slot.isSettledBy(reviewerId)} THEN 'read'
        WHEN ${slot.isFree(ctx)} THEN 'claimable' ELSE 'leased' END AS cause,
      count(*)::int, min(s.lease_until) AS first_end
    FROM review_slots s JOIN cases c ON c.id = s.case_id
    WHERE ${slot.isAwaited} AND (s.state = 'open' OR s.holder_id <> ${reviewerId}) GROUP BY 1`
  return new Map(rows.map((row) => [row.cause, row]))
}
