// Near-copies and contamination of a set: which set, the search, and what it found.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { SimulatedSwitch } from '@/components/rounds/simulated-switch'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { type DuplicatesFilter, duplicatesQuery, useStartDuplicateScan } from '@/lib/client/duplicates'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { Duplicates } from '@/lib/core/domain/duplicate'
import { ScanResult } from './scan-result'

export function DuplicatesView() {
  const { search, change } = useUrlFilter()
  const filter: DuplicatesFilter = {
    releaseId: positiveInteger(search.get('release')),
    includeSimulated: search.get('simulated') === 'yes',
  }
  const query = useQuery(duplicatesQuery(filter))
  const start = useStartDuplicateScan()
  const isRunning = start.isPending || query.data?.scan?.state === 'running'
  const button = (
    <Button variant="primary" icon={<Search aria-hidden />} isPending={isRunning} onPress={() => start.mutate(filter)}>
      {query.data?.scan ? 'Search again' : 'Search'}
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Duplicates"
        description="Rows of training data that nearly repeat each other, and cases trained on that are like held-out ones."
        actions={button}
      />
      <SetFields filter={filter} releases={query.data?.releases ?? []} onChange={change} />
      <ErrorNotice error={start.error} title="The search did not start" />
      <Loaded query={query}>{(data) => <Found data={data} />}</Loaded>
    </>
  )
}

type SetFieldsProps = {
  filter: DuplicatesFilter
  releases: Duplicates['releases']
  onChange: (values: Record<string, string | undefined>) => void
}

function SetFields({ filter, releases, onChange }: SetFieldsProps) {
  const options = [
    { value: '', label: 'what would be approved now' },
    ...releases.map(({ id, version }) => ({ value: String(id), label: `release ${version}` })),
  ]
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <Select
        label="Rows of"
        value={String(filter.releaseId ?? '')}
        onChange={(release) => onChange({ release })}
        options={options}
        className="w-64"
      />
      {filter.releaseId === undefined ? (
        <SimulatedSwitch isOn={filter.includeSimulated} onChange={onChange} className="mb-1" />
      ) : null}
    </div>
  )
}

function Found({ data: { scan, last } }: { data: Duplicates }) {
  const shown = scan?.result ? scan : last
  return (
    <div className="grid gap-4">
      {scan?.state === 'running' ? (
        <Notice title="The search is under way">
          It reads every row of the set; some ten thousand take a few seconds. This page shows what it finds.
        </Notice>
      ) : null}
      {scan?.state === 'failed' ? (
        <Notice tone="bad" title="The search failed">
          {scan.error}
        </Notice>
      ) : null}
      {shown?.result ? <ScanResult scan={shown} result={shown.result} /> : null}
      {scan === null ? (
        <EmptyState title="This set was not searched yet">
          The search compares every row of the set with all others, and its cases with the held-out ones. Start it
          above.
        </EmptyState>
      ) : null}
    </div>
  )
}
