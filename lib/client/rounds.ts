// Rounds: list, one round, open and close.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type OpenRoundInput, roundSchema } from '@/lib/core/domain/round'
import { api } from './api'

const roundListSchema = z.object({ items: z.array(roundSchema) })

export const roundsQuery = () =>
  queryOptions({ queryKey: ['rounds', 'list'], queryFn: () => api(roundListSchema, '/api/rounds') })

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
