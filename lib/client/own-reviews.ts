// A person's own work as the browser asks for it: the list of their reviews, their counts and pace.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ownPaceSchema, ownReviewSchema } from '@/lib/core/domain/own-review'
import { pageOf } from '@/lib/core/domain/page'
import type { ReviewState } from '@/lib/core/domain/review'
import { api } from './api'
import { reviewsKey } from './reviews'

const ownReviewPageSchema = pageOf(ownReviewSchema)

export type OwnReviewsFilter = { state?: ReviewState; cursor?: number; limit?: number }

export const ownReviewsOptions = (filter: OwnReviewsFilter) =>
  queryOptions({
    queryKey: [...reviewsKey.lists, 'own', filter],
    queryFn: ({ signal }) => api(ownReviewPageSchema, '/api/reviews/own', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const ownPaceOptions = (timeZone: string) =>
  queryOptions({
    queryKey: [...reviewsKey.lists, 'pace', timeZone],
    queryFn: ({ signal }) => api(ownPaceSchema, '/api/reviews/pace', { query: { timeZone }, signal }),
    staleTime: 60_000,
  })
