// Score runs: list (polled while one runs), create, cancel, resume.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { pageOf } from '@/lib/core/domain/page'
import { type CreateScoreRun, scoreRunSchema } from '@/lib/core/domain/score-run'
import { api } from './api'

const scoreRunPageSchema = pageOf(scoreRunSchema)
const POLL_MS = 1000

export const scoreRunsQuery = (filter: { cursor?: number; limit?: number }) =>
  queryOptions({
    queryKey: ['scores', 'runs', filter],
    queryFn: () => api(scoreRunPageSchema, '/api/scores', { query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => query.state.data?.items.some(({ state }) => state === 'running') && POLL_MS,
  })

function useChangeRuns<Input>(send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    // Scores show on trees, cases and the overview.
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => changed.has(String(queryKey[0])) }),
  })
}

const changed = new Set(['scores', 'trees', 'overview'])

export const useCreateScoreRun = () =>
  useChangeRuns((body: CreateScoreRun) => api(scoreRunSchema, '/api/scores', { method: 'POST', body }))

export const useCancelScoreRun = () =>
  useChangeRuns((runId: number) =>
    api(scoreRunSchema, `/api/scores/${runId}/cancellation`, { method: 'POST', body: {} }),
  )

export const useResumeScoreRun = () =>
  useChangeRuns((runId: number) => api(scoreRunSchema, `/api/scores/${runId}/resumption`, { method: 'POST', body: {} }))
