// Cases: list, one case, import.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseFlag, ClinicalCase } from '@/lib/core/domain/case'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import { caseDetailSchema, caseSummarySchema, importReportSchema } from '@/lib/core/domain/case-list'
import { pageOf } from '@/lib/core/domain/page'
import { api } from './api'

const casePageSchema = pageOf(caseSummarySchema)

export type CasesFilter = {
  search?: string
  specialty?: string
  source?: string
  split?: ClinicalCase['split']
  flag?: CaseFlag
  cursor?: number
  limit?: number
}

export const casesQuery = (filter: CasesFilter) =>
  queryOptions({
    queryKey: ['cases', 'list', filter],
    queryFn: () => api(casePageSchema, '/api/cases', { query: filter }),
    placeholderData: keepPreviousData,
  })

export const caseQuery = (caseId: number) =>
  queryOptions({
    queryKey: ['cases', 'detail', caseId],
    queryFn: () => api(caseDetailSchema, `/api/cases/${caseId}`),
  })

export type ImportCases = { format: CaseFormat; isDryRun: boolean; readsText: boolean; file: File }

/** Sends a file byte for byte; the report lists every defect. A dry run stores nothing. */
export function useImportCases() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ format, isDryRun, readsText, file }: ImportCases) =>
      api(importReportSchema, '/api/cases/import', {
        method: 'POST',
        query: { format, dryRun: isDryRun, readText: readsText },
        body: file,
      }),
    onSuccess: async (report) => {
      if (report.isDryRun) return
      await client.invalidateQueries({ queryKey: ['cases'] })
      await client.invalidateQueries({ queryKey: ['overview'] })
    },
  })
}
