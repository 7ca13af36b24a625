// Splits: the counts with the near-duplicates, two cases compared, moving one, drawing all.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type AssignSplits,
  caseComparisonSchema,
  caseSplitSetSchema,
  type GetSplits,
  type SetCaseSplit,
  splitAssignmentSchema,
  splitsSchema,
} from '@/lib/core/domain/split'
import { api } from './api'

export type SplitsFilter = { similarity?: number; pairs?: GetSplits['pairs'] }

export const splitsQuery = (filter: SplitsFilter) =>
  queryOptions({
    queryKey: ['splits', 'overview', filter],
    queryFn: () => api(splitsSchema, '/api/splits', { query: filter }),
    placeholderData: keepPreviousData,
  })

export const caseComparisonQuery = (leftId: number, rightId: number) =>
  queryOptions({
    queryKey: ['splits', 'comparison', leftId, rightId],
    queryFn: () => api(caseComparisonSchema, '/api/splits/comparison', { query: { leftId, rightId } }),
  })

function useForgetCases() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['splits'] })
    await client.invalidateQueries({ queryKey: ['cases'] })
  }
}

export function useSetCaseSplit() {
  const forget = useForgetCases()
  return useMutation({
    mutationFn: ({ caseId, split }: { caseId: number; split: SetCaseSplit['split'] }) =>
      api(caseSplitSetSchema, `/api/cases/${caseId}/split`, { method: 'POST', body: { split } }),
    onSuccess: forget,
  })
}

/** A dry run moves nothing and forgets nothing. */
export function useAssignSplits() {
  const forget = useForgetCases()
  return useMutation({
    mutationFn: (wish: AssignSplits) =>
      api(splitAssignmentSchema, '/api/splits/assignment', { method: 'POST', body: wish }),
    onSuccess: async ({ isDryRun }) => {
      if (!isDryRun) await forget()
    },
  })
}
