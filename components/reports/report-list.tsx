// The paged list of reports with its filters, the way to import more and to have environments made of them.
'use client'
import { useQuery } from '@tanstack/react-query'
import { FlaskConical, Upload } from 'lucide-react'
import { useState } from 'react'
import { CaseTabs } from '@/components/cases/case-tabs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { type ReportsFilter, reportsQuery } from '@/lib/client/reports'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { ExtractDialog } from './extract-dialog'
import { ImportReportsDialog } from './import-reports-dialog'
import { ReportFilters, reportStates } from './report-filters'
import { ReportTable } from './report-table'

export function ReportList() {
  const { search, change } = useUrlFilter()
  const filter: ReportsFilter = {
    search: search.get('search') ?? undefined,
    state: oneOf(reportStates, search.get('state')),
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(reportsQuery(filter))
  const [opened, open] = useState<'import' | 'extract' | null>(null)
  return (
    <>
      <PageHeader
        title="Reports"
        description="Case reports as written, and the environments made of them: every part a quote of the report, approved by a person before it is a case."
        actions={
          <>
            <Button icon={<FlaskConical aria-hidden />} onPress={() => open('extract')}>
              Extract environments
            </Button>
            <Button variant="primary" icon={<Upload aria-hidden />} onPress={() => open('import')}>
              Import reports
            </Button>
          </>
        }
      />
      <CaseTabs />
      <ReportFilters key={filter.search} filter={filter} onChange={change} />
      <PagedRows
        query={query}
        cursor={filter.cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="report"
        empty={
          <NoReports
            isFiltered={Boolean(filter.search || filter.state)}
            onClear={() => change({ search: '', state: '' })}
          />
        }
      >
        {(items) => <ReportTable reports={items} />}
      </PagedRows>
      {opened === 'import' ? <ImportReportsDialog onClose={() => open(null)} /> : null}
      {opened === 'extract' ? <ExtractDialog onClose={() => open(null)} /> : null}
    </>
  )
}

function NoReports({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered)
    return (
      <EmptyState title="No report matches these filters" actions={<Button onPress={onClear}>Clear filters</Button>}>
        Loosen a filter to see more.
      </EmptyState>
    )
  return (
    <EmptyState title="No reports yet">
      Import case reports as MedR-Bench, MedAction or plain text files; a chat model then makes environments of them.
    </EmptyState>
  )
}
