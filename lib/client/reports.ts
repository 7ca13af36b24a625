// Reports: list, one report with the versions of its environment, import, extraction, correction, decision.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { importReportSchema } from '@/lib/core/domain/case-list'
import { pageOf } from '@/lib/core/domain/page'
import {
  type CorrectDraft,
  type CreateExtraction,
  type DecideDraft,
  type ListReports,
  type ReportFormat,
  reportDetailSchema,
  reportSummarySchema,
} from '@/lib/core/domain/report'
import { startedRunSchema } from '@/lib/core/domain/run'
import { api } from './api'

const reportPageSchema = pageOf(reportSummarySchema)
const POLL_MS = 3000

export type ReportsFilter = Pick<ListReports, 'state' | 'search'> & { cursor?: number; limit?: number }

export const reportsQuery = (filter: ReportsFilter) =>
  queryOptions({
    queryKey: ['reports', 'list', filter],
    queryFn: () => api(reportPageSchema, '/api/reports', { query: filter }),
    placeholderData: keepPreviousData,
  })

/** Without an environment it is read anew until one is there: a run may be making it. */
export const reportQuery = (reportId: number) =>
  queryOptions({
    queryKey: ['reports', 'detail', reportId],
    queryFn: () => api(reportDetailSchema, `/api/reports/${reportId}`),
    refetchInterval: (query) => query.state.data?.draftList.length === 0 && POLL_MS,
  })

export type ImportReports = { format: ReportFormat; isDryRun: boolean; file: File }

/** Sends one file; the report lists every defect. A dry run stores nothing. */
export function useImportReports() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ format, isDryRun, file }: ImportReports) =>
      api(importReportSchema, '/api/reports/import', {
        method: 'POST',
        query: { format, dryRun: isDryRun, name: file.name },
        body: await file.text(),
      }),
    onSuccess: (report) => (report.isDryRun ? undefined : client.invalidateQueries({ queryKey: ['reports'] })),
  })
}

/** Starts a run that makes environments of reports. */
export function useExtractReports() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateExtraction) => api(startedRunSchema, '/api/reports/extraction', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['runs'] }),
  })
}

/** Stores a version more. */
export function useCorrectDraft(reportId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Omit<CorrectDraft, 'reportId'>) =>
      api(reportDetailSchema, `/api/reports/${reportId}/drafts`, { method: 'POST', body }),
    onSuccess: (detail) => {
      client.setQueryData(reportQuery(reportId).queryKey, detail)
      return client.invalidateQueries({ queryKey: ['reports', 'list'] })
    },
  })
}

/** An approved draft is a case from then on. */
export function useDecideDraft(reportId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Omit<DecideDraft, 'reportId'>) =>
      api(reportDetailSchema, `/api/reports/${reportId}/decision`, { method: 'POST', body }),
    onSuccess: async (detail) => {
      client.setQueryData(reportQuery(reportId).queryKey, detail)
      await client.invalidateQueries({ queryKey: ['reports', 'list'] })
      await client.invalidateQueries({ queryKey: ['cases'] })
      await client.invalidateQueries({ queryKey: ['overview'] })
    },
  })
}
