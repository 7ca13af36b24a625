// Graph versions and their concepts: list, one version, search, one concept, activation.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  conceptCasePageSchema,
  conceptDetailSchema,
  conceptPageSchema,
  type Relation,
  relatedPageSchema,
} from '@/lib/core/domain/concept-list'
import type { ConceptKind } from '@/lib/core/domain/graph'
import { type GraphFormat, importGraphReportSchema } from '@/lib/core/domain/graph-import'
import { graphIntegritySchema } from '@/lib/core/domain/graph-integrity'
import { graphActivationSchema, graphDetailSchema, graphSummarySchema } from '@/lib/core/domain/graph-list'
import { pageOf } from '@/lib/core/domain/page'
import { api } from './api'

/** The page before stays in sight while the next one loads, but never that of another version or concept. */
const keepOf =
  (...about: (string | number)[]) =>
  <Data>(earlier: Data | undefined, query: { queryKey: readonly unknown[] } | undefined): Data | undefined =>
    about.every((part, at) => query?.queryKey[at + 2] === part) ? earlier : undefined

const graphPageSchema = pageOf(graphSummarySchema)
/** A version never changes: what was read of its concepts stays good for as long as the tab is open. */
const FOREVER = Number.POSITIVE_INFINITY

export const graphsQuery = (filter: { cursor?: number }) =>
  queryOptions({
    queryKey: ['graphs', 'list', filter],
    queryFn: () => api(graphPageSchema, '/api/graphs', { query: filter }),
    placeholderData: keepPreviousData,
  })

export const graphQuery = (graphId: number) =>
  queryOptions({
    queryKey: ['graphs', 'detail', graphId],
    queryFn: () => api(graphDetailSchema, `/api/graphs/${graphId}`),
  })

export const graphIntegrityQuery = (graphId: number) =>
  queryOptions({
    queryKey: ['graphs', 'integrity', graphId],
    queryFn: () => api(graphIntegritySchema, `/api/graphs/${graphId}/integrity`),
    staleTime: FOREVER,
  })

export type ConceptsFilter = { kind?: ConceptKind; text?: string; cursor?: string; limit?: number }

export const conceptsQuery = (graphId: number, filter: ConceptsFilter) =>
  queryOptions({
    queryKey: ['graphs', 'concepts', graphId, filter],
    queryFn: ({ signal }) => api(conceptPageSchema, `/api/graphs/${graphId}/concepts`, { query: filter, signal }),
    placeholderData: keepOf(graphId),
    staleTime: FOREVER,
  })

/** The address of a concept's page; ids hold colons and may hold slashes. */
export const conceptPath = (graphId: number, conceptId: string) =>
  `/graphs/${graphId}/concepts/${encodeURIComponent(conceptId)}`

const conceptAddress = (graphId: number, conceptId: string) => `/api${conceptPath(graphId, conceptId)}`

export const conceptQuery = (graphId: number, conceptId: string) =>
  queryOptions({
    queryKey: ['graphs', 'concept', graphId, conceptId],
    queryFn: () => api(conceptDetailSchema, conceptAddress(graphId, conceptId)),
  })

export type RelatedFilter = { relation: Relation; cursor?: string; limit?: number }

export const relatedQuery = (graphId: number, conceptId: string, filter: RelatedFilter) =>
  queryOptions({
    queryKey: ['graphs', 'related', graphId, conceptId, filter],
    queryFn: () => api(relatedPageSchema, `${conceptAddress(graphId, conceptId)}/related`, { query: filter }),
    placeholderData: keepOf(graphId, conceptId),
    staleTime: FOREVER,
  })

export const conceptCasesQuery = (graphId: number, conceptId: string, filter: { cursor?: number; limit?: number }) =>
  queryOptions({
    queryKey: ['graphs', 'cases', graphId, conceptId, filter],
    queryFn: () => api(conceptCasePageSchema, `${conceptAddress(graphId, conceptId)}/cases`, { query: filter }),
    placeholderData: keepOf(graphId, conceptId),
  })

/** Links, scores to come and every page that names the active graph change with it, so everything is read anew. */
export function useActivateGraph() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (graphId: number) =>
      api(graphActivationSchema, `/api/graphs/${graphId}/activation`, { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries(),
  })
}

export type ImportGraph = {
  format: GraphFormat
  /** Empty where the file's own is to be taken. */
  name: string
  release: string
  isActivated: boolean
  isDryRun: boolean
  file: File
}

/** Sends a file byte for byte, packed or not; the report lists every defect. A dry run stores nothing. */
export function useImportGraph() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ format, name, release, isActivated, isDryRun, file }: ImportGraph) =>
      api(importGraphReportSchema, '/api/graphs/import', {
        method: 'POST',
        query: { format, name, release, activate: isActivated, dryRun: isDryRun },
        body: file,
      }),
    onSuccess: async ({ isDryRun, isActive }) => {
      if (isDryRun) return
      await client.invalidateQueries(isActive ? {} : { queryKey: ['graphs'] })
    },
  })
}
