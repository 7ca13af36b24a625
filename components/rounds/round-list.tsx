// The review rounds with their progress, and the way to open one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { roundsQuery } from '@/lib/client/rounds'
import type { Round } from '@/lib/core/domain/round'
import { OpenRoundDialog } from './open-round-dialog'
import { RoundProgress } from './round-progress'
import { RoundStateBadge } from './round-state-badge'
import { SimulatedBadge } from './simulated-badge'

export function RoundList() {
  const query = useQuery(roundsQuery())
  const [isOpening, setIsOpening] = useState(false)
  const openButton = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setIsOpening(true)}>
      Open round
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Rounds"
        description="A round draws trees for review with known chances, so that what reviewers say of the drawn holds for all."
        actions={openButton}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No rounds yet">Open a round, above, to put trees before reviewers.</EmptyState>
          ) : (
            <RoundTable rounds={items} />
          )
        }
      </Loaded>
      {isOpening ? <OpenRoundDialog onClose={() => setIsOpening(false)} /> : null}
    </>
  )
}

function RoundTable({ rounds }: { rounds: readonly Round[] }) {
  return (
    <DataTable<Round>
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
        {
          key: 'drawn',
          header: 'Drawn of candidates',
          align: 'end',
          cell: (row) => `${formatCount(row.drawn)} of ${formatCount(row.candidates)}`,
        },
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
