// Counts by kind with their share; each name leads to the rows behind it.
import type { ReactNode } from 'react'
import { formatCount, formatPercent } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'

export type CountRow = { key: string; name: ReactNode; count: number; href?: string }

type CountTableProps = { caption: string; nameHeader: string; rows: readonly CountRow[]; total: number; empty?: string }

export function CountTable({ caption, nameHeader, rows, total, empty }: CountTableProps) {
  return (
    <DataTable<CountRow>
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      empty={empty}
      columns={[
        { key: 'name', header: nameHeader, isRowHeader: true, cell: (row) => row.name },
        {
          key: 'count',
          header: 'Count',
          align: 'end',
          cell: (row) =>
            row.href && row.count > 0 ? (
              <TextLink href={row.href}>{formatCount(row.count)}</TextLink>
            ) : (
              formatCount(row.count)
            ),
        },
        {
          key: 'share',
          header: 'Share',
          align: 'end',
          cell: (row) => (total > 0 ? formatPercent(row.count / total) : '—'),
        },
      ]}
    />
  )
}
