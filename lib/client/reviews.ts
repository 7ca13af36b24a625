// Reviews as the browser asks for them: the queue, one review, claiming, submitting, handing back, the reveal.
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { type GuidelinesInForce, guidelinesInForceSchema } from '@/lib/core/domain/guideline'
import {
  type Queue,
  queueSchema,
  reviewRevealSchema,
  type ReviewSummary,
  reviewSummarySchema,
  reviewViewSchema,
} from '@/lib/core/domain/review'
import { api } from './api'

const claimedSchema = z.object({ reviewId: z.number().int().nullable() })

/** `lists`: what changes with every submission, for all at once. */
export const reviewsKey = { lists: ['reviews', 'lists'] } as const

const LOOK_MS = 60_000
/** After a lease ended, so that the server's clock has passed it too. */
const AFTER_LEASE_MS = 1000

/** Looks again every minute, and when the next lease of somebody else ends. */
export const queueOptions = () =>
  queryOptions({
    queryKey: [...reviewsKey.lists, 'queue'],
    queryFn: ({ signal }) => api(queueSchema, '/api/reviews', { signal }),
    refetchInterval: ({ state: { data } }) => lookAgainAfterMs(data, Date.now()),
  })

export function lookAgainAfterMs(queue: Pick<Queue, 'nextLeaseEndsAt'> | undefined, nowMs: number): number {
  if (!queue?.nextLeaseEndsAt) return LOOK_MS
  const untilFree = Date.parse(queue.nextLeaseEndsAt) - nowMs + AFTER_LEASE_MS
  return Math.min(LOOK_MS, Math.max(AFTER_LEASE_MS, untilFree))
}

/** Never refetched on its own: this tab's verdicts are merged in as they are saved. */
export const reviewOptions = (reviewId: number) =>
  queryOptions({
    queryKey: ['reviews', reviewId],
    queryFn: ({ signal }) => api(reviewViewSchema, `/api/reviews/${reviewId}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** Well within the lease of a tree made ready, which it renews. */
export const READY_REFRESH_MS = 4 * 60_000

/** The review made ready beside the one in hand; null where there is none. */
export const readyTreeOptions = (reviewId: number) =>
  queryOptions({
    queryKey: ['reviews', reviewId, 'ready'],
    queryFn: () => claimReview(reviewId),
    staleTime: READY_REFRESH_MS,
    refetchInterval: READY_REFRESH_MS,
    gcTime: 0,
  })

/** Each look is logged, and refused while the case is read again, so nothing is kept for the next visit of the page. */
export const revealOptions = (reviewId: number) =>
  queryOptions({
    queryKey: ['reviews', reviewId, 'reveal'],
    queryFn: ({ signal }) => api(reviewRevealSchema, `/api/reviews/${reviewId}/reveal`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** The review to work on next, or null where the queue has none; with `after`, the one beside that tree. */
export async function claimReview(after: number | null = null): Promise<number | null> {
  const { reviewId } = await api(claimedSchema, '/api/reviews', { method: 'POST', body: { after } })
  return reviewId
}

export function submitReview(reviewId: number): Promise<ReviewSummary> {
  return api(reviewSummarySchema, `/api/reviews/${reviewId}/submission`, { method: 'POST', body: {} })
}

export type ReturnWishes = { isDeclined: boolean; reason: string }

/** Puts the tree back into the queue: skipped for now, or declined for good. */
export function returnReview(reviewId: number, wishes: ReturnWishes): Promise<ReviewSummary> {
  return api(reviewSummarySchema, `/api/reviews/${reviewId}/return`, { method: 'POST', body: wishes })
}

/** What reviewers of the round go by now. */
export function getGuidelinesInForce(reviewId: number): Promise<GuidelinesInForce> {
  return api(guidelinesInForceSchema, `/api/reviews/${reviewId}/guidelines`)
}
