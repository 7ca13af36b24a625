// How many cases of each source are on either side.
import { formatCount, formatPercent } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { SplitCount } from '@/lib/core/domain/split'

const listed = (source: string, split: string, count: number) =>
  count === 0 ? (
    '0'
  ) : (
    <TextLink href={`/cases?${new URLSearchParams({ source, split })}`}>{formatCount(count)}</TextLink>
  )

export function SplitCounts({ counts }: { counts: readonly SplitCount[] }) {
  return (
    <DataTable
      caption="Cases by source and split"
      rows={counts}
      rowKey={(row) => row.source}
      columns={[
        { key: 'source', header: 'Source', isRowHeader: true, cell: (row) => row.source },
        { key: 'train', header: 'Train', align: 'end', cell: (row) => listed(row.source, 'train', row.train) },
        { key: 'held', header: 'Held out', align: 'end', cell: (row) => listed(row.source, 'held-out', row.heldOut) },
        {
          key: 'share',
          header: 'Share held out',
          align: 'end',
          cell: (row) => formatPercent(row.heldOut / (row.train + row.heldOut)),
        },
      ]}
    />
  )
}
