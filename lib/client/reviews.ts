// Reviews as the browser asks for them: the queue, one review, claiming, submitting, handing back, the reveal.
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  queueSchema,
  reviewRevealSchema,
  type ReviewSummary,
  reviewSummarySchema,
  reviewViewSchema,
} from '@/lib/core/domain/review'
import { api } from './api'

const claimedSchema = z.object({ reviewId: z.number().int().nullable() })

export const queueOptions = () =>
  queryOptions({
    queryKey: ['reviews', 'queue'],
    queryFn: ({ signal }) => api(queueSchema, '/api/reviews', { signal }),
    refetchInterval: 60_000,
  })

/** Never refetched on its own: this tab's verdicts are merged in as they are saved. */
export const reviewOptions = (reviewId: number) =>
  queryOptions({
    queryKey: ['reviews', reviewId],
    queryFn: ({ signal }) => api(reviewViewSchema, `/api/reviews/${reviewId}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
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

/** The review to work on next, or null where the queue has none. */
export async function claimReview(): Promise<number | null> {
  const { reviewId } = await api(claimedSchema, '/api/reviews', { method: 'POST', body: {} })
  return reviewId
}

export function submitReview(reviewId: number): Promise<ReviewSummary> {
  return api(reviewSummarySchema, `/api/reviews/${reviewId}/submission`, { method: 'POST', body: {} })
}

/** Hands the tree back to the queue. */
export function returnReview(reviewId: number): Promise<ReviewSummary> {
  return api(reviewSummarySchema, `/api/reviews/${reviewId}/return`, { method: 'POST', body: {} })
}
