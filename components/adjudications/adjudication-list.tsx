// The turns on which reviewers disagree, a page at a time; the filter stands in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { PageTurner } from '@/components/ui/page-turner'
import { type AdjudicationsFilter, adjudicationsQuery } from '@/lib/client/adjudications'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { adjudicationStateSchema } from '@/lib/core/domain/adjudication'
import { AdjudicationFilters } from './adjudication-filters'
import { AdjudicationTable } from './adjudication-table'
import { disputePath } from './dispute-path'

export function AdjudicationList() {
  const { search, change } = useUrlFilter()
  const filter: AdjudicationsFilter = {
    state: oneOf(adjudicationStateSchema.options, search.get('state')) ?? 'open',
    roundId: positiveInteger(search.get('round')),
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(adjudicationsQuery({ ...filter, limit: 25 }))
  const first = filter.state === 'open' ? query.data?.items[0] : undefined
  return (
    <>
      <PageHeader
        title="Adjudications"
        description="Turns on which readers disagree, the oldest first. Your decision becomes the final label; their verdicts stay."
        actions={
          first ? (
            <ButtonLink variant="primary" icon={<Scale aria-hidden />} href={disputePath(first.id, filter.roundId)}>
              Settle the first
            </ButtonLink>
          ) : null
        }
      />
      <AdjudicationFilters filter={filter} onChange={(values) => change({ ...values, cursor: undefined })} />
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 && !filter.cursor ? (
            <NoDispute filter={filter} />
          ) : (
            <>
              <AdjudicationTable items={items} roundId={filter.roundId} />
              <PageTurner
                shown={items.length}
                noun={items.length === 1 ? 'dispute' : 'disputes'}
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

function NoDispute({ filter: { state, roundId } }: { filter: AdjudicationsFilter }) {
  const title = state === 'decided' ? 'Nothing was settled yet' : 'Nothing to settle'
  return (
    <EmptyState icon={<Scale aria-hidden />} title={roundId ? `${title} in this round` : title}>
      Turns appear here when readers of the same tree disagree. Trees you read yourself, and cases whose truth you were
      shown, go to somebody else.
    </EmptyState>
  )
}
