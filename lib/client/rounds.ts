// Rounds: list, one round, open and close.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { pageOf } from '@/lib/core/domain/page'
import { type OpenRoundInput, type Round, roundSchema } from '@/lib/core/domain/round'
import { roundSummarySchema } from '@/lib/core/domain/round-list'
import { api } from './api'

const roundPageSchema = pageOf(roundSummarySchema)

export type RoundsFilter = { state?: Round['state']; cursor?: number; limit?: number }

export const roundsQuery = (filter: RoundsFilter = {}) =>
  queryOptions({
    queryKey: ['rounds', 'list', filter],
    queryFn: ({ signal }) => api(roundPageSchema, '/api/rounds', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const roundQuery = (roundId: number) =>
  queryOptions({
    queryKey: ['rounds', 'detail', roundId],
    queryFn: () => api(roundSchema, `/api/rounds/${roundId}`),
  })

export function useOpenRound() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: OpenRoundInput) => api(roundSchema, '/api/rounds', { method: 'POST', body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['rounds'] })
      await client.invalidateQueries({ queryKey: ['overview'] })
    },
  })
}

export function useCloseRound() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (roundId: number) => api(roundSchema, `/api/rounds/${roundId}/closure`, { method: 'POST' }),
    onSuccess: async (round) => {
      client.setQueryData(roundQuery(round.id).queryKey, round)
      await client.invalidateQueries({ queryKey: ['rounds', 'list'] })
      await client.invalidateQueries({ queryKey: ['overview'] })
    },
  })
}
