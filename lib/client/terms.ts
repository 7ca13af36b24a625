// Terms that cases and trees use: the list of them, and concepts of the graph for one of them.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ConceptKind } from '@/lib/core/domain/graph'
import { termConceptsSchema, termPageSchema, type TermStatusFilter } from '@/lib/core/domain/term'
import { api } from './api'

export type TermsFilter = {
  kind?: ConceptKind
  status?: TermStatusFilter
  search?: string
  diagnosesOnly?: boolean
  cursor?: string
}

/** Rows stay where they are while somebody works through them: only paging, filtering or reloading reads them anew. */
export const termsQuery = (filter: TermsFilter) =>
  queryOptions({
    queryKey: ['terms', 'list', filter],
    queryFn: () => api(termPageSchema, '/api/terms', { query: filter }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const termConceptsQuery = (kind: ConceptKind, text: string) =>
  queryOptions({
    queryKey: ['terms', 'concepts', kind, text],
    queryFn: ({ signal }) => api(termConceptsSchema, '/api/terms/concepts', { query: { kind, text }, signal }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
  })
