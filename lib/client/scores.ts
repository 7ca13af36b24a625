// Score runs: list (polled while one runs), create, cancel, resume.
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { pageOf } from '@/lib/core/domain/page'
import { type CreateScoreRun, type ScoreRun, scoreRunSchema } from '@/lib/core/domain/score-run'
import { api } from './api'

const scoreRunPageSchema = pageOf(scoreRunSchema)
const POLL_MS = 1000

/** Whether a run that was under way in `before` has ended in `after`: what shows scores is then out of date. */
export function hasRunEnded(before: readonly ScoreRun[], after: readonly ScoreRun[]): boolean {
  const running = new Set(before.filter(({ state }) => state === 'running').map(({ id }) => id))
  return after.some(({ id, state }) => running.has(id) && state !== 'running')
}

/** Reads anew what shows scores when one of the runs ends. */
export function useFreshScores(runs: readonly ScoreRun[] | undefined): void {
  const client = useQueryClient()
  const before = useRef<readonly ScoreRun[]>([])
  useEffect(() => {
    if (!runs) return
    if (hasRunEnded(before.current, runs)) void readScoresAnew(client)
    before.current = runs
  }, [client, runs])
}

const showsScores = new Set(['trees', 'cases', 'overview'])

export const readScoresAnew = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => showsScores.has(String(queryKey[0])) })

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
    onSuccess: () => client.invalidateQueries({ queryKey: ['scores'] }),
  })
}

export const useCreateScoreRun = () =>
  useChangeRuns((body: CreateScoreRun) => api(scoreRunSchema, '/api/scores', { method: 'POST', body }))

export const useCancelScoreRun = () =>
  useChangeRuns((runId: number) =>
    api(scoreRunSchema, `/api/scores/${runId}/cancellation`, { method: 'POST', body: {} }),
  )

export const useResumeScoreRun = () =>
  useChangeRuns((runId: number) => api(scoreRunSchema, `/api/scores/${runId}/resumption`, { method: 'POST', body: {} }))
