// Near-copies and contamination: the newest search of a set, and asking for one.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { duplicateScanSchema, type DuplicateSetInput, duplicatesSchema } from '@/lib/core/domain/duplicate'
import { api } from './api'

export type DuplicatesFilter = { releaseId?: number; includeSimulated?: boolean }

const POLL_MS = 1500

/** Looks again while a search is under way. */
export const duplicatesQuery = (filter: DuplicatesFilter) =>
  queryOptions({
    queryKey: ['duplicates', filter],
    queryFn: ({ signal }) => api(duplicatesSchema, '/api/duplicates', { query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.scan?.state === 'running' ? POLL_MS : false),
  })

export function useStartDuplicateScan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: DuplicateSetInput) =>
      api(duplicateScanSchema, '/api/duplicates/scans', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['duplicates'] }),
  })
}
