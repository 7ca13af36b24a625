// Runs: list, one run and its items (polled while it runs), and what changes a run.
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { pageOf } from '@/lib/core/domain/page'
import {
  type ChangeRun,
  type ListRunItems,
  type ListRuns,
  type RunState,
  runDetailSchema,
  runItemSchema,
  runSchema,
} from '@/lib/core/domain/run'
import { api } from './api'

const runPageSchema = pageOf(runSchema)
const runItemPageSchema = pageOf(runItemSchema)
const POLL_MS = 1000

export type RunsFilter = Pick<ListRuns, 'kind' | 'state'> & { cursor?: number; limit?: number }
export type RunItemsFilter = Pick<ListRunItems, 'state'> & { cursor?: number }

export const runsQuery = (filter: RunsFilter) =>
  queryOptions({
    queryKey: ['runs', 'list', filter],
    queryFn: () => api(runPageSchema, '/api/runs', { query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => query.state.data?.items.some(({ state }) => state === 'running') && POLL_MS,
  })

export const runQuery = (runId: number) =>
  queryOptions({
    queryKey: ['runs', 'detail', runId],
    queryFn: () => api(runDetailSchema, `/api/runs/${runId}`),
    // Items in hand when it was paused are still being finished.
    refetchInterval: (query) => query.state.data !== undefined && isMoving(query.state.data.state) && POLL_MS,
  })

export const runItemsQuery = (runId: number, filter: RunItemsFilter, runState: RunState) =>
  queryOptions({
    queryKey: ['runs', 'items', runId, filter],
    queryFn: () => api(runItemPageSchema, `/api/runs/${runId}/items`, { query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: isMoving(runState) && 2 * POLL_MS,
  })

const isMoving = (state: RunState) => state === 'running' || state === 'paused' || state === 'stopped'

export function useChangeRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ runId, ...body }: ChangeRun) =>
      api(runDetailSchema, `/api/runs/${String(runId)}/state`, { method: 'POST', body }),
    onSuccess: async (run) => {
      client.setQueryData(runQuery(run.id).queryKey, run)
      await client.invalidateQueries({ queryKey: ['runs'] })
    },
  })
}

/** Reads anew what shows a run's results when it stops running. */
export function useFreshResults(state: RunState | undefined): void {
  const client = useQueryClient()
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') void readResultsAnew(client)
    before.current = state
  }, [client, state])
}

const showsResults = new Set(['trees', 'cases', 'reports', 'evaluations', 'overview'])

const readResultsAnew = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => showsResults.has(String(queryKey[0])) })
