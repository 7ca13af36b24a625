// The turns on which reviewers disagree, a page at a time; the filter stands in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
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
      <PagedRows
        query={query}
        cursor={filter.cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="dispute"
        empty={<NoDispute filter={filter} />}
      >
        {(items) => <AdjudicationTable items={items} roundId={filter.roundId} />}
      </PagedRows>
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
