// Disputed turns as the browser asks for them: the list, one dispute, its decision.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type AdjudicationState,
  type AdjudicationSummary,
  adjudicationSummarySchema,
  adjudicationViewSchema,
  type DecideAdjudication,
  disputedRoundSchema,
} from '@/lib/core/domain/adjudication'
import { pageOf } from '@/lib/core/domain/page'
import { api } from './api'

const pageSchema = pageOf(adjudicationSummarySchema)
const roundListSchema = z.object({ items: z.array(disputedRoundSchema) })

export type AdjudicationsFilter = { state?: AdjudicationState; roundId?: number; cursor?: number; limit?: number }

/** What all that is known of disputes stands under, to be asked for anew after a decision. */
export const adjudicationsKey = ['adjudications'] as const

export const adjudicationsQuery = (filter: AdjudicationsFilter) =>
  queryOptions({
    queryKey: [...adjudicationsKey, 'list', filter],
    queryFn: ({ signal }) => api(pageSchema, '/api/adjudications', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const disputedRoundsQuery = () =>
  queryOptions({
    queryKey: [...adjudicationsKey, 'rounds'],
    queryFn: ({ signal }) => api(roundListSchema, '/api/adjudications/rounds', { signal }),
  })

/** `roundId`: the next dispute is looked for in that round. */
export const adjudicationQuery = (adjudicationId: number, roundId?: number) =>
  queryOptions({
    queryKey: [...adjudicationsKey, 'detail', adjudicationId, roundId],
    queryFn: ({ signal }) =>
      api(adjudicationViewSchema, `/api/adjudications/${adjudicationId}`, { query: { roundId }, signal }),
  })

export function decideAdjudication(input: DecideAdjudication): Promise<AdjudicationSummary> {
  return api(adjudicationSummarySchema, `/api/adjudications/${input.adjudicationId}`, { method: 'POST', body: input })
}
