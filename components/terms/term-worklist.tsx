// The worklist of terms: what does not link, the most used first, with candidates to choose from.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { GraphTabs } from '@/components/graphs/graph-tabs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { PageTurner } from '@/components/ui/page-turner'
import { type TermsFilter, termsQuery } from '@/lib/client/terms'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import { conceptKindSchema } from '@/lib/core/domain/graph'
import { termCursorSchema, termStatusFilterSchema } from '@/lib/core/domain/term'
import { TermFilters } from './term-filters'
import { TermTable } from './term-table'

export function TermWorklist() {
  const { search, change } = useUrlFilter()
  const filter: TermsFilter = {
    search: search.get('search') ?? undefined,
    status: oneOf(termStatusFilterSchema.options, search.get('status')),
    kind: oneOf(conceptKindSchema.options, search.get('kind')),
    diagnosesOnly: search.get('diagnoses') === 'true' || undefined,
    cursor: termCursorSchema.safeParse(search.get('cursor')).data,
  }
  const query = useQuery(termsQuery(filter))
  usePageAhead(filter, query.data?.nextCursor ?? null)
  return (
    <>
      <PageHeader
        title="Terms to link"
        description="Wordings of cases and trees that no concept of the active graph carries, or several do. A choice is kept, holds wherever the wording stands, and scores anew only the trees it touches."
      />
      <GraphTabs />
      <TermFilters key={filter.search} filter={filter} totals={query.data?.totals} onChange={change} />
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <NoTerms filter={filter} onClear={() => change(cleared)} />
          ) : (
            <>
              {items.some(({ isChoosable, status }) => isChoosable && status !== 'linked') ? <KeyHint /> : null}
              <TermTable terms={items} />
              <PageTurner
                shown={items.length}
                noun={items.length === 1 ? 'term' : 'terms'}
                isFirstPage={!filter.cursor}
                hasNextPage={nextCursor !== null}
                isPending={query.isPlaceholderData}
                onFirst={() => change({ cursor: undefined })}
                onNext={() => change({ cursor: nextCursor ?? undefined })}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const KeyHint = () => (
  <p className="mb-2 text-xs text-muted">
    With the keyboard: Space or the arrow keys pick, Enter links and goes on to the next term.
  </p>
)

const cleared = { search: '', status: '', kind: '', diagnoses: '', cursor: undefined }

/** Candidates of a page nobody opened yet take a moment to find: they are found while the page before it is worked through. */
function usePageAhead(filter: TermsFilter, nextCursor: string | null): void {
  const client = useQueryClient()
  const key = JSON.stringify({ ...filter, cursor: nextCursor })
  useEffect(() => {
    const next = JSON.parse(key) as TermsFilter & { cursor: string | null }
    if (next.cursor !== null) void client.prefetchQuery(termsQuery({ ...next, cursor: next.cursor }))
  }, [client, key])
}

function NoTerms({ filter, onClear }: { filter: TermsFilter; onClear: () => void }) {
  const { cursor, ...narrowing } = filter
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined) || cursor !== undefined
  return (
    <EmptyState
      title={isNarrowed ? 'No term matches these filters' : 'No term waits for a choice'}
      actions={isNarrowed ? <Button onPress={onClear}>Clear filters</Button> : null}
    >
      {isNarrowed
        ? 'Loosen a filter to see more.'
        : 'Every term that cases and trees use links to a concept of the active graph, or a person has chosen for it.'}
    </EmptyState>
  )
}
