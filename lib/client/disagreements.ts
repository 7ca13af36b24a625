// Disagreements between metrics and physicians: the worklist, one of them, and what was found behind it.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  causeChoiceSchema,
  disagreementDetailSchema,
  disagreementPageSchema,
  type ListDisagreementsInput,
} from '@/lib/core/domain/disagreement'
import type { chooseCauseSchema } from '@/lib/core/domain/disagreement-choice'
import { api } from './api'

export type DisagreementsFilter = Omit<ListDisagreementsInput, 'cursor' | 'limit' | 'roundId' | 'includeSimulated'> & {
  roundId?: number
  cursor?: number
  includeSimulated?: boolean
}

export const disagreementsQuery = (filter: DisagreementsFilter) =>
  queryOptions({
    queryKey: ['disagreements', 'list', filter],
    queryFn: ({ signal }) => api(disagreementPageSchema, '/api/disagreements', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const disagreementQuery = (trajectoryId: number, roundId?: number) =>
  queryOptions({
    queryKey: ['disagreements', trajectoryId, roundId],
    queryFn: ({ signal }) =>
      api(disagreementDetailSchema, `/api/disagreements/${trajectoryId}`, { query: { roundId }, signal }),
  })

export function useChooseCause() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof chooseCauseSchema>) =>
      api(causeChoiceSchema, '/api/disagreements/choices', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['disagreements'] }),
  })
}
