// Disputed turns as the browser asks for them: the list, one dispute, its decision.
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type AdjudicationSummary,
  adjudicationSummarySchema,
  adjudicationViewSchema,
  type DecideAdjudication,
} from '@/lib/core/domain/adjudication'
import { api } from './api'

const listSchema = z.object({ items: z.array(adjudicationSummarySchema) })

export const adjudicationsOptions = () =>
  queryOptions({
    queryKey: ['adjudications'],
    queryFn: ({ signal }) => api(listSchema, '/api/adjudications', { signal }),
  })

export const adjudicationOptions = (adjudicationId: number) =>
  queryOptions({
    queryKey: ['adjudications', adjudicationId],
    queryFn: ({ signal }) => api(adjudicationViewSchema, `/api/adjudications/${adjudicationId}`, { signal }),
  })

export function decideAdjudication(input: DecideAdjudication): Promise<AdjudicationSummary> {
  return api(adjudicationSummarySchema, `/api/adjudications/${input.adjudicationId}`, { method: 'POST', body: input })
}
