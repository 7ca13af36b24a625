// Estimates with what has to stand beside them: how much was reviewed, its effective size, and what nothing can be said of.
import { EstimateText } from '@/components/plots/estimate-text'
import { IntervalBar } from '@/components/plots/interval-bar'
import { formatPercent } from '@/components/plots/number-text'
import { SortedTable } from '@/components/ui/sorted-table'
import type { AuditQuery } from '@/lib/client/quality'
import type { QualityFigure } from '@/lib/core/domain/quality'
import { rowsHref } from './audit-links'
import { CountLink } from './count-link'

type Row = QualityFigure & { name: string; link: AuditQuery }
type QualityTableProps = {
  caption: string
  fileName: string
  urlKey: string
  filter?: boolean
  rows: readonly Row[]
  query: AuditQuery
}

export function QualityTable({ rows, query, ...table }: QualityTableProps) {
  const href = (row: Row, more: AuditQuery) => rowsHref('trajectories', { ...query, ...row.link, ...more })
  return (
    <SortedTable<Row>
      {...table}
      rows={rows}
      rowKey={({ name }) => name}
      empty="The set is empty."
      columns={[
        { key: 'name', header: 'Set', isRowHeader: true, value: ({ name }) => name },
        {
          ...{ key: 'size', header: 'Size', align: 'end' },
          value: ({ size }) => size,
          cell: (row) => <CountLink count={row.size} href={href(row, {})} />,
        },
        {
          ...{ key: 'share', header: 'Share accepted', align: 'end' },
          value: ({ share }) => share.value,
          cell: ({ share }) => (
            <span className="inline-grid justify-items-end gap-1">
              <EstimateText estimate={share} />
              <IntervalBar estimate={share} />
            </span>
          ),
        },
        {
          ...{ key: 'reviewed', header: 'Reviewed', align: 'end' },
          value: ({ reviewed }) => reviewed,
          cell: (row) => <CountLink count={row.reviewed} href={href(row, { stage: 'reviewed' })} />,
        },
        { key: 'cases', header: 'Cases', align: 'end', value: ({ cases }) => cases },
        {
          ...{ key: 'effective', header: 'Effective n', align: 'end' },
          value: ({ effectiveSize }) => effectiveSize,
          cell: ({ effectiveSize }) => effectiveSize.toFixed(1),
        },
        {
          ...{ key: 'undecided', header: 'Undecided', align: 'end' },
          value: ({ undecided }) => undecided,
          cell: (row) => <CountLink count={row.undecided} href={href(row, { stage: 'undecided' })} />,
        },
        {
          ...{ key: 'unreachable', header: 'π = 0', align: 'end' },
          value: ({ unreachable }) => unreachable,
          cell: (row) => (
            <>
              <CountLink count={row.unreachable} href={href(row, { stage: 'unreachable' })} />
              <span className="block text-xs text-muted">{formatPercent(row.unreachableShare)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
