// The cases that mean a concept, by any of its names, its ids or a person's choice.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { conceptCasesQuery } from '@/lib/client/graphs'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { ConceptCase } from '@/lib/core/domain/concept-list'

const PAGE = 20

export function ConceptCases({ graphId, conceptId }: { graphId: number; conceptId: string }) {
  const { search, change } = useUrlFilter()
  const cursor = positiveInteger(search.get('cases'))
  const query = useQuery(conceptCasesQuery(graphId, conceptId, { cursor, limit: PAGE }))
  const total = query.data?.total ?? 0
  return (
    <Section title={total > 0 ? `Cases that use it (${formatCount(total)})` : 'Cases that use it'}>
      <Loaded query={query} lines={3}>
        {({ items, nextCursor }) => (
          <>
            <CaseRows cases={items} />
            {cursor || nextCursor !== null ? (
              <PageTurner
                shown={items.length}
                noun={items.length === 1 ? 'case' : 'cases'}
                isFirstPage={!cursor}
                hasNextPage={nextCursor !== null}
                isPending={query.isPlaceholderData}
                onFirst={() => change({ cases: undefined })}
                onNext={() => change({ cases: nextCursor ?? undefined })}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function CaseRows({ cases }: { cases: readonly ConceptCase[] }) {
  return (
    <DataTable<ConceptCase>
      caption="Cases that use it"
      rows={cases}
      rowKey={(row) => row.id}
      empty="No case has a term that links to it in this version."
      columns={[
        {
          key: 'title',
          header: 'Case',
          isRowHeader: true,
          className: 'min-w-44',
          cell: (row) => <TextLink href={`/cases/${row.id}`}>{row.title}</TextLink>,
        },
        { key: 'wordings', header: 'Written as', className: 'wrap-anywhere', cell: (row) => row.wordings.join(', ') },
        { key: 'specialty', header: 'Specialty', cell: (row) => row.specialty },
        { key: 'diagnosis', header: 'Diagnosis', cell: (row) => row.diagnosis },
      ]}
    />
  )
}
