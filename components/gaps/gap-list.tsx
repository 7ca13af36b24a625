// The worklist of gaps: filters, table, and the way from chosen pairs to a new graph version.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { GraphTabs } from '@/components/graphs/graph-tabs'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { PageTurner } from '@/components/ui/page-turner'
import { type GapsFilter, gapsQuery } from '@/lib/client/gaps'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { type AddedGapEdges, type Gap, gapCauseSchema, type GapPage, gapStatusSchema } from '@/lib/core/domain/gap'
import { AddEdgesDialog } from './add-edges-dialog'
import { ChosenBar } from './chosen-bar'
import { GapFilters } from './gap-filters'
import { gapKey } from './gap-key'
import { GapNotices } from './gap-notices'
import { GapTable } from './gap-table'
import { NoGaps } from './no-gaps'

export function GapList() {
  const { search, change } = useUrlFilter()
  const filter: GapsFilter = {
    status: oneOf(gapStatusSchema.options, search.get('status')),
    cause: oneOf(gapCauseSchema.options, search.get('cause')),
    search: search.get('search') ?? undefined,
    includeSimulated: search.get('simulated') === 'yes',
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(gapsQuery(filter))
  return (
    <>
      <PageHeader
        title="Gaps"
        description="Turns that reviewers accepted although the graph gives no reason for them: what the graph may have to learn, by disease and finding."
      />
      <GraphTabs />
      <GapFilters key={filter.search} filter={filter} counts={query.data?.counts} onChange={change} />
      <Loaded query={query}>
        {(page) => <Worklist page={page} filter={filter} isPending={query.isPlaceholderData} onChange={change} />}
      </Loaded>
    </>
  )
}

type WorklistProps = {
  page: GapPage
  filter: GapsFilter
  isPending: boolean
  onChange: (values: Record<string, string | number | undefined>) => void
}

function Worklist({ page, filter, isPending, onChange }: WorklistProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Gap>>(new Map())
  const [isAdding, setIsAdding] = useState(false)
  const [added, setAdded] = useState<AddedGapEdges | null>(null)
  const { items, nextCursor } = page
  const finish = (result: AddedGapEdges) => {
    setAdded(result)
    setChosen(new Map())
    setIsAdding(false)
  }
  return (
    <>
      <GapNotices page={page} isSimulated={filter.includeSimulated === true} added={added} />
      {items.length === 0 && !filter.cursor ? (
        <NoGaps page={page} filter={filter} onChange={onChange} />
      ) : (
        <>
          <GapTable gaps={items} chosen={chosen} onToggle={(gap) => setChosen(toggled(chosen, gap))} />
          <PageTurner
            shown={items.length}
            noun={items.length === 1 ? 'gap' : 'gaps'}
            isFirstPage={!filter.cursor}
            hasNextPage={nextCursor !== null}
            isPending={isPending}
            onFirst={() => onChange({ cursor: undefined })}
            onNext={() => onChange({ cursor: nextCursor ?? undefined })}
          />
        </>
      )}
      {chosen.size > 0 ? (
        <ChosenBar count={chosen.size} onAdd={() => setIsAdding(true)} onClear={() => setChosen(new Map())} />
      ) : null}
      {isAdding ? (
        <AddEdgesDialog
          basis={page.basis}
          gaps={[...chosen.values()]}
          onAdded={finish}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </>
  )
}

function toggled(chosen: ReadonlyMap<string, Gap>, gap: Gap): ReadonlyMap<string, Gap> {
  const next = new Map(chosen)
  if (!next.delete(gapKey(gap))) next.set(gapKey(gap), gap)
  return next
}
