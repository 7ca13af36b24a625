// Guidelines of a round: their versions, one version's text, and writing the next one.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { guidelineSchema, guidelineVersionSchema } from '@/lib/core/domain/guideline'
import { api } from './api'

const listSchema = z.object({ items: z.array(guidelineVersionSchema) })
const pathOf = (roundId: number) => `/api/rounds/${roundId}/guidelines`

export const guidelinesQuery = (roundId: number) =>
  queryOptions({
    queryKey: ['guidelines', roundId],
    queryFn: ({ signal }) => api(listSchema, pathOf(roundId), { signal }),
  })

export const guidelineQuery = (roundId: number, version: number) =>
  queryOptions({
    queryKey: ['guidelines', roundId, version],
    queryFn: ({ signal }) => api(guidelineSchema, `${pathOf(roundId)}/${version}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The newest version is asked for anew whatever came of it: after a conflict there is one that was not known. */
export function useWriteGuideline(roundId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { text: string; basedOn: number }) =>
      api(guidelineSchema, pathOf(roundId), { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['guidelines', roundId] }),
  })
}
