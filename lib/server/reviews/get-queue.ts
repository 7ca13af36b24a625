// A reviewer's queue: their current tree, how many they could take, and by cause why there are no more.
import { allow } from '@/lib/core/domain/policy'
import type { Queue } from '@/lib/core/domain/review'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { personOf } from '../person-of'
import { claimableBy, isDeclinedBy, isFree, isOfOthers, isReadBy, isTruthSeenBy, suitsReviewer } from './claim-review'
import { summarySelect, toReviewSummaries } from './review-summary'

const RECENT_MAX = 20

type Counts = {
  claimable: number
  leased_by_others: number
  next_lease_ends_at: Date | null
  other_specialty: number
  waiting_for_others: number
  truth_seen: number
  declined: number
  reserved_for_others: number
}

export async function getQueue(ctx: Context): Promise<Queue> {
  allow(ctx.actor, 'review')
  const reviewerId = personOf(ctx.actor)
  const [counts] = await ctx.db.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE ${claimableBy(ctx, reviewerId)} AND ${suitsReviewer(reviewerId)})::int AS claimable,
      count(*) FILTER (WHERE ${claimableBy(ctx, reviewerId)} AND NOT ${suitsReviewer(reviewerId)})::int AS other_specialty,
      count(*) FILTER (WHERE ${isFree(ctx)} AND ${isReadBy(reviewerId)})::int AS waiting_for_others,
      count(*) FILTER (WHERE ${isFree(ctx)} AND ${isTruthSeenBy(reviewerId)} AND NOT ${isReadBy(reviewerId)})::int AS truth_seen,
      count(*) FILTER (WHERE ${isFree(ctx)} AND ${isDeclinedBy(reviewerId)})::int AS declined,
      count(*) FILTER (WHERE ${isFree(ctx)} AND ${isOfOthers(reviewerId)} AND s.kind = 'sample')::int AS reserved_for_others,
      count(*) FILTER (WHERE ${isLeasedByOthers(ctx, reviewerId)})::int AS leased_by_others,
      min(s.lease_until) FILTER (WHERE ${isLeasedByOthers(ctx, reviewerId)}) AS next_lease_ends_at
    FROM review_slots s JOIN rounds r ON r.id = s.round_id JOIN cases c ON c.id = s.case_id
    WHERE r.state = 'open' AND NOT r.is_simulated AND s.state <> 'submitted'`
  const rows = await ctx.db.review.findMany({
    where: { reviewerId },
    select: summarySelect,
    orderBy: { id: 'desc' },
    take: RECENT_MAX,
  })
  const held = await ctx.db.review.findFirst({
    where: {
      ...{ reviewerId, state: 'in_progress', round: { state: 'open' } },
      slot: { holderId: reviewerId, state: 'leased' },
    },
    select: summarySelect,
    orderBy: { id: 'asc' },
  })
  const [current = null] = held ? await toReviewSummaries(ctx.db, [held]) : []
  const summaries = await toReviewSummaries(ctx.db, rows)
  return {
    current,
    claimable: counts?.claimable ?? 0,
    leasedByOthers: counts?.leased_by_others ?? 0,
    waitingForOthers: counts?.waiting_for_others ?? 0,
    truthSeen: counts?.truth_seen ?? 0,
    declined: counts?.declined ?? 0,
    reservedForOthers: counts?.reserved_for_others ?? 0,
    nextLeaseEndsAt: counts?.next_lease_ends_at?.toISOString() ?? null,
    otherSpecialty: counts?.other_specialty ?? 0,
    doneByMe: await ctx.db.review.count({ where: { reviewerId, state: 'submitted' } }),
    openRounds: await ctx.db.round.count({ where: { state: 'open', isSimulated: false } }),
    recent: summaries,
  }
}

const isLeasedByOthers = (ctx: Context, reviewerId: number) =>
  Prisma.sql`s.state = 'leased' AND s.holder_id <> ${reviewerId} AND s.lease_until >= ${ctx.now}`
