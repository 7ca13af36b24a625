// The paged list of cases with its filters and the way to import more.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { type CasesFilter, casesQuery } from '@/lib/client/cases'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { caseFlagSchema, splitSchema } from '@/lib/core/domain/case'
import { CaseFilters } from './case-filters'
import { CaseTable } from './case-table'
import { CaseTabs } from './case-tabs'
import { ImportDialog } from './import-dialog'

export function CaseList() {
  const { search, change } = useUrlFilter()
  const filter: CasesFilter = {
    search: search.get('search') ?? undefined,
    specialty: search.get('specialty') ?? undefined,
    source: search.get('source') ?? undefined,
    split: oneOf(splitSchema.options, search.get('split')),
    flag: oneOf(caseFlagSchema.options, search.get('flag')),
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(casesQuery(filter))
  const [isImporting, setIsImporting] = useState(false)
  const isFiltered = Boolean(filter.search || filter.specialty || filter.source || filter.split || filter.flag)
  const importButton = (
    <Button variant="primary" icon={<Upload aria-hidden />} onPress={() => setIsImporting(true)}>
      Import cases
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Cases"
        description="Clinical cases made playable: an observation, a menu of tests with their results, and the diagnosis to be found."
        actions={importButton}
      />
      <CaseTabs />
      <CaseFilters
        key={filter.search}
        filter={filter}
        specialties={query.data?.items.map((item) => item.specialty) ?? []}
        sources={query.data?.items.map((item) => item.source) ?? []}
        onChange={change}
      />
      <PagedRows
        query={query}
        cursor={filter.cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="case"
        empty={
          <EmptyState
            title={isFiltered ? 'No case matches these filters' : 'No cases yet'}
            actions={
              isFiltered ? (
                <Button onPress={() => change({ search: '', specialty: '', source: '', split: '', flag: '' })}>
                  Clear filters
                </Button>
              ) : null
            }
          >
            {isFiltered
              ? 'Loosen a filter to see more.'
              : 'Import a file of cases in MedAction, AgentClinic, MedR-Bench, ClinDiag or phenopacket format.'}
          </EmptyState>
        }
      >
        {(items) => <CaseTable cases={items} />}
      </PagedRows>
      {isImporting ? <ImportDialog onClose={() => setIsImporting(false)} /> : null}
    </>
  )
}
