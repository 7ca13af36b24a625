// Rounds as rows: how far each has come, and what waits for somebody to settle it.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { RoundSummary } from '@/lib/core/domain/round-list'
import { RoundProgress } from './round-progress'
import { RoundStateBadge } from './round-state-badge'
import { SimulatedBadge } from './simulated-badge'

export function RoundTable({ rounds }: { rounds: readonly RoundSummary[] }) {
  return (
    <DataTable<RoundSummary>
      caption="Rounds"
      rows={rounds}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: 'Round',
          isRowHeader: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-1.5">
              <TextLink href={`/rounds/${row.id}`}>{row.name}</TextLink>
              {row.isSimulated ? <SimulatedBadge /> : null}
            </span>
          ),
        },
        { key: 'state', header: 'State', cell: (row) => <RoundStateBadge state={row.state} /> },
        { key: 'progress', header: 'Progress', className: 'min-w-56', cell: (row) => <RoundProgress round={row} /> },
        { key: 'drawn', header: 'Drawn trees', align: 'end', cell: (row) => formatCount(row.drawn) },
        { key: 'labelled', header: 'Labelled trees', align: 'end', cell: (row) => formatCount(row.labelledTrees) },
        {
          key: 'disputes',
          header: 'Open adjudications',
          align: 'end',
          cell: (row) => formatCount(row.openAdjudications),
        },
        { key: 'created', header: 'Opened', cell: (row) => <TimeText iso={row.createdAt} /> },
      ]}
    />
  )
}
