// How often each cause was recorded, and how many of those agree by now.
'use client'
import { Section } from '@/components/ui/section'
import { SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import { useUrlFilter } from '@/lib/client/url-filter'
import type { DisagreementPage } from '@/lib/core/domain/disagreement'
import { causeNames } from './cause-names'

export function CauseCounts({ causes }: { causes: DisagreementPage['causes'] }) {
  const { search } = useUrlFilter()
  const scope = [...search].filter(([name]) => name === 'simulated' || name === 'round')
  const listed = (status: string, cause: string, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <TextLink href={`?${new URLSearchParams([['status', status], ['cause', cause], ...scope])}`}>{count}</TextLink>
    )
  return (
    <Section title="Recorded causes" description="Of all disagreements that somebody looked into.">
      <SortedTable
        caption="Recorded causes"
        urlKey="causes"
        fileName="disagreement-causes"
        rows={causes}
        rowKey={({ cause }) => cause}
        columns={[
          { key: 'cause', header: 'Cause', isRowHeader: true, value: ({ cause }) => causeNames[cause] },
          {
            key: 'chosen',
            header: 'Still part',
            align: 'end',
            value: ({ chosen }) => chosen,
            cell: ({ cause, chosen }) => listed('chosen', cause, chosen),
          },
          {
            key: 'fixed',
            header: 'Since fixed',
            align: 'end',
            value: ({ fixed }) => fixed,
            cell: ({ cause, fixed }) => listed('fixed', cause, fixed),
          },
        ]}
      />
    </Section>
  )
}
