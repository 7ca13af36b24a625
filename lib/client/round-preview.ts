// What a round would draw, and what there is to choose its candidates by.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { OpenRound } from '@/lib/core/domain/round'
import { roundChoicesSchema, roundPreviewSchema } from '@/lib/core/domain/round-preview'
import { api } from './api'

export const roundChoicesQuery = () =>
  queryOptions({
    queryKey: ['rounds', 'choices'],
    queryFn: ({ signal }) => api(roundChoicesSchema, '/api/rounds/choices', { signal }),
  })

/** Nothing is stored. Asked anew whenever it is shown: trees may have come or gone since. */
export const useRoundPreview = (body: OpenRound, isEnabled: boolean) =>
  useQuery({
    queryKey: ['rounds', 'preview', body],
    queryFn: ({ signal }) => api(roundPreviewSchema, '/api/rounds/preview', { method: 'POST', body, signal }),
    enabled: isEnabled,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
