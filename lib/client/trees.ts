// Trees: list, one tree with its trajectories, and the order to synthesize more.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { modelCallSchema } from '@/lib/core/domain/model-call'
import { pageOf } from '@/lib/core/domain/page'
import type { DecisionKind } from '@/lib/core/domain/filter'
import type { Outcome } from '@/lib/core/domain/score'
import type { SynthesizeTreesInput, TreeReviewState } from '@/lib/core/domain/tree-list'
import { startedRunSchema } from '@/lib/core/domain/run'
import { treeDetailSchema, treeSummarySchema } from '@/lib/core/domain/tree-list'
import { api } from './api'

const treePageSchema = pageOf(treeSummarySchema)

export type TreesFilter = {
  caseId?: number
  key?: string
  specialty?: string
  outcome?: Outcome
  decision?: DecisionKind
  reviewState?: TreeReviewState
  cursor?: number
  limit?: number
}

export const treesQuery = (filter: TreesFilter) =>
  queryOptions({
    queryKey: ['trees', 'list', filter],
    queryFn: () => api(treePageSchema, '/api/trees', { query: filter }),
    placeholderData: keepPreviousData,
  })

export const treeQuery = (treeId: number) =>
  queryOptions({
    queryKey: ['trees', 'detail', treeId],
    queryFn: () => api(treeDetailSchema, `/api/trees/${treeId}`),
  })

/** What a model answered at one turn; such answers never change. */
export const turnCallsQuery = (treeId: number, turnId: string) =>
  queryOptions({
    queryKey: ['trees', 'calls', treeId, turnId],
    queryFn: ({ signal }) =>
      api(modelCallSchema.array(), `/api/trees/${treeId}/turns/${encodeURIComponent(turnId)}/calls`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Starts a run that synthesizes trees. */
export function useSynthesizeTrees() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SynthesizeTreesInput) => api(startedRunSchema, '/api/trees', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['trees'] }),
  })
}
