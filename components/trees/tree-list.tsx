// The paged list of trees with its filters and the way to order more.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Sprout } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { type TreesFilter, treesQuery } from '@/lib/client/trees'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { decisionKindSchema } from '@/lib/core/domain/filter'
import { outcomeSchema } from '@/lib/core/domain/score'
import { treeReviewStateSchema } from '@/lib/core/domain/tree-list'
import { SynthesizeDialog } from './synthesize-dialog'
import { TreeFilters } from './tree-filters'
import { TreeTable } from './tree-table'

const noFilter = { outcome: '', decision: '', reviewState: '', specialty: '', caseId: '', key: '' }

export function TreeList() {
  const { search, change } = useUrlFilter()
  const filter: TreesFilter = {
    caseId: positiveInteger(search.get('caseId')),
    key: search.get('key') || undefined,
    specialty: search.get('specialty') ?? undefined,
    outcome: oneOf(outcomeSchema.options, search.get('outcome')),
    decision: oneOf(decisionKindSchema.options, search.get('decision')),
    reviewState: oneOf(treeReviewStateSchema.options, search.get('reviewState')),
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(treesQuery(filter))
  const [isSynthesizing, setIsSynthesizing] = useState(false)
  const { cursor, ...filters } = filter
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  const clear = (
    <Button size="sm" onPress={() => change({ ...noFilter, cursor: undefined })}>
      Clear filters
    </Button>
  )
  const synthesize = (
    <Button variant="primary" icon={<Sprout aria-hidden />} onPress={() => setIsSynthesizing(true)}>
      Synthesize trees
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Trees"
        description="Synthesized trajectory trees with their outcomes, the filter's decisions and the state of their review."
        badges={
          filter.key ? (
            <Badge tone="accent">one tree only</Badge>
          ) : filter.caseId ? (
            <Badge tone="accent">one case only</Badge>
          ) : null
        }
        actions={
          <>
            {isFiltered ? clear : null}
            {synthesize}
          </>
        }
      />
      <TreeFilters
        filter={filter}
        specialties={query.data?.items.map((item) => item.specialty) ?? []}
        onChange={change}
      />
      <PagedRows
        query={query}
        cursor={cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="tree"
        empty={
          <EmptyState title={isFiltered ? 'No tree matches these filters' : 'No trees yet'}>
            {isFiltered ? 'Loosen a filter to see more.' : 'Let the built-in teacher play the imported cases.'}
          </EmptyState>
        }
      >
        {(items) => <TreeTable trees={items} />}
      </PagedRows>
      {isSynthesizing ? <SynthesizeDialog caseId={filter.caseId} onClose={() => setIsSynthesizing(false)} /> : null}
    </>
  )
}
