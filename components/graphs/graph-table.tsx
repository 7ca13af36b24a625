// Graph versions as rows.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { GraphSummary } from '@/lib/core/domain/graph-list'
import { ActivateGraphButton } from './activate-graph-button'
import { ActiveGraphBadge } from './active-graph-badge'

/** More names than these are counted. */
const SOURCES_SHOWN = 3

export function GraphTable({ graphs }: { graphs: readonly GraphSummary[] }) {
  return (
    <DataTable<GraphSummary>
      caption="Graph versions"
      rows={graphs}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'version',
          header: 'Version',
          isRowHeader: true,
          className: 'min-w-40 break-words',
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-1.5">
              <TextLink href={`/graphs/${row.id}`}>{row.version}</TextLink>
              {row.isActive ? <ActiveGraphBadge /> : null}
            </span>
          ),
        },
        { key: 'concepts', header: 'Concepts', align: 'end', cell: (row) => formatCount(row.concepts) },
        { key: 'edges', header: 'Edges', align: 'end', cell: (row) => formatCount(row.edges) },
        { key: 'sources', header: 'Sources', className: 'min-w-44', cell: (row) => sourceNames(row) },
        {
          key: 'basis',
          header: 'Based on',
          cell: (row) =>
            row.basedOn ? <TextLink href={`/graphs/${row.basedOn.id}`}>{row.basedOn.version}</TextLink> : '—',
        },
        { key: 'by', header: 'Imported by', cell: (row) => row.createdBy ?? 'system' },
        { key: 'at', header: 'Imported at', cell: (row) => <TimeText iso={row.createdAt} /> },
        {
          key: 'action',
          header: <span className="sr-only">Action</span>,
          cell: (row) => (row.isActive ? null : <ActivateGraphButton graph={row} size="sm" />),
        },
      ]}
    />
  )
}

function sourceNames({ sources }: GraphSummary): string {
  if (sources.length === 0) return 'not stated'
  const names = sources.slice(0, SOURCES_SHOWN).map(({ name, release }) => (release ? `${name} ${release}` : name))
  const more = sources.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}
