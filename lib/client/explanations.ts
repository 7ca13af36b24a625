// Why a trajectory has its score, as the browser asks for it: for researchers, and for reviewers who have submitted.
import { queryOptions } from '@tanstack/react-query'
import { trajectoryExplanationSchema } from '@/lib/core/domain/explanation'
import { api } from './api'

export const explanationQuery = (trajectoryId: number) =>
  queryOptions({
    queryKey: ['trees', 'explanation', trajectoryId],
    queryFn: ({ signal }) =>
      api(trajectoryExplanationSchema, `/api/trajectories/${trajectoryId}/explanation`, { signal }),
  })

/** Every look is logged, so it is asked for once while it is open; like what was revealed, it is not kept. */
export const reviewExplanationQuery = (reviewId: number, leafId: string) =>
  queryOptions({
    queryKey: ['reviews', reviewId, 'explanation', leafId],
    queryFn: ({ signal }) =>
      api(trajectoryExplanationSchema, `/api/reviews/${reviewId}/explanation`, { query: { leafId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
