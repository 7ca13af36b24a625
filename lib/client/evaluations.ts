// Evaluations: list (polled while one runs), leaderboard, one with its cases, two compared, and asking for a new one.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  comparisonSchema,
  type CreateEvaluation,
  evaluationCaseDetailSchema,
  evaluationCaseRowSchema,
  type EvaluationMode,
  evaluationSchema,
  leaderboardSchema,
  startedEvaluationSchema,
} from '@/lib/core/domain/evaluation'
import { pageOf } from '@/lib/core/domain/page'
import type { RunState } from '@/lib/core/domain/run'
import type { Outcome } from '@/lib/core/domain/score'
import { api } from './api'

const evaluationPageSchema = pageOf(evaluationSchema)
const casePageSchema = pageOf(evaluationCaseRowSchema)
const POLL_MS = 1500

/** Figures are there some moments after the last case: until then a run that is done is read again too. */
const isMoving = ({ state, summary }: { state: RunState; summary: unknown }) =>
  state === 'running' || (state === 'done' && summary === null)

export const evaluationsQuery = (filter: { cursor?: number }) =>
  queryOptions({
    queryKey: ['evaluations', 'list', filter],
    queryFn: () => api(evaluationPageSchema, '/api/evaluations', { query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => query.state.data?.items.some(isMoving) && POLL_MS,
  })

/** `finished`: how many evaluations have figures, so that it is read anew when one more has. */
export const leaderboardQuery = (finished: number) =>
  queryOptions({
    queryKey: ['evaluations', 'leaderboard', finished],
    queryFn: () => api(leaderboardSchema, '/api/evaluations/leaderboard'),
    placeholderData: keepPreviousData,
  })

export const evaluationQuery = (evaluationId: number) =>
  queryOptions({
    queryKey: ['evaluations', 'detail', evaluationId],
    queryFn: () => api(evaluationSchema, `/api/evaluations/${evaluationId}`),
    refetchInterval: (query) => query.state.data !== undefined && isMoving(query.state.data) && POLL_MS,
  })

export type EvaluationCasesFilter = { mode?: EvaluationMode; outcome?: Outcome; cursor?: number }

/** `done`: how many items have ended, so that the list is read anew as they do. */
export const evaluationCasesQuery = (evaluationId: number, filter: EvaluationCasesFilter, done: number) =>
  queryOptions({
    queryKey: ['evaluations', 'cases', evaluationId, filter, done],
    queryFn: () => api(casePageSchema, `/api/evaluations/${evaluationId}/cases`, { query: filter }),
    placeholderData: keepPreviousData,
  })

export const evaluationCaseQuery = (evaluationId: number, caseId: number, mode: EvaluationMode) =>
  queryOptions({
    queryKey: ['evaluations', 'case', evaluationId, caseId, mode],
    queryFn: () =>
      api(evaluationCaseDetailSchema, `/api/evaluations/${evaluationId}/cases/${caseId}`, { query: { mode } }),
  })

export const comparisonQuery = (a: number, b: number, mode: EvaluationMode) =>
  queryOptions({
    queryKey: ['evaluations', 'comparison', a, b, mode],
    queryFn: () => api(comparisonSchema, '/api/evaluations/comparison', { query: { a, b, mode } }),
  })

export function useCreateEvaluation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateEvaluation) => api(startedEvaluationSchema, '/api/evaluations', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['evaluations'] }),
  })
}
