// Rounds: list, one round, preview, open and close.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type OpenRoundInput, roundPreviewSchema, roundSchema } from '@/lib/core/domain/round'
import { api } from './api'

const roundListSchema = z.object({ items: z.array(roundSchema) })

export const roundsQuery = () =>
  queryOptions({ queryKey: ['rounds', 'list'], queryFn: () => api(roundListSchema, '/api/rounds') })

export const roundQuery = (roundId: number) =>
  queryOptions({
    queryKey: ['rounds', 'detail', roundId],
    queryFn: () => api(roundSchema, `/api/rounds/${roundId}`),
  })

/** What a round with these options would draw; nothing is stored. */
export const usePreviewRound = () =>
  useMutation({
    mutationFn: (body: OpenRoundInput) => api(roundPreviewSchema, '/api/rounds/preview', { method: 'POST', body }),
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
