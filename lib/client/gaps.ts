// Gaps: the worklist, the preview of edges, adding them, setting a gap aside.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type AddGapEdgesInput,
  addedGapEdgesSchema,
  type ChooseGapInput,
  type GapEdge,
  gapChoiceSchema,
  gapPageSchema,
  type ListGapsInput,
} from '@/lib/core/domain/gap'
import { gapPreviewSchema } from '@/lib/core/domain/gap-preview'
import { api } from './api'

export type GapsFilter = Pick<ListGapsInput, 'status' | 'cause' | 'search'> & {
  includeSimulated?: boolean
  cursor?: number
}

export const gapsQuery = (filter: GapsFilter) =>
  queryOptions({
    queryKey: ['gaps', 'list', filter],
    queryFn: ({ signal }) => api(gapPageSchema, '/api/gaps', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

/** Computed anew each time it is asked for, and not by itself: it is long work, and verdicts and trees may have changed since. */
export const gapPreviewQuery = (basedOnId: number, edges: readonly GapEdge[]) =>
  queryOptions({
    queryKey: ['gaps', 'preview', basedOnId, edges],
    queryFn: ({ signal }) =>
      api(gapPreviewSchema, '/api/gaps/preview', { method: 'POST', body: { basedOnId, edges }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** The lists are read anew behind the answer, which says all that was asked. */
export function useAddGapEdges() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AddGapEdgesInput) => api(addedGapEdgesSchema, '/api/gaps/edges', { method: 'POST', body }),
    onSuccess: () => {
      for (const queryKey of [['gaps', 'list'], ['graphs'], ['overview']]) void client.invalidateQueries({ queryKey })
    },
  })
}

export function useChooseGap() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ChooseGapInput) => api(gapChoiceSchema, '/api/gaps/choices', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['gaps', 'list'] }),
  })
}
