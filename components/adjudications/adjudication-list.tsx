// The turns on which reviewers disagree, open ones first.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, Scale } from 'lucide-react'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { adjudicationsOptions } from '@/lib/client/adjudications'
import type { AdjudicationSummary } from '@/lib/core/domain/adjudication'

const columns: DataColumn<AdjudicationSummary>[] = [
  {
    key: 'case',
    header: 'Case',
    isRowHeader: true,
    cell: (item) => <TextLink href={`/adjudications/${item.id}`}>{item.caseTitle}</TextLink>,
  },
  {
    key: 'round',
    header: 'Round',
    cell: (item) => (
      <span className="inline-flex flex-wrap gap-1.5">
        {item.roundName} {item.isSimulated ? <SimulatedBadge /> : null}
      </span>
    ),
  },
  { key: 'turn', header: 'Turn', cell: (item) => <code className="text-xs">{item.turnId}</code> },
  { key: 'state', header: 'State', cell: (item) => <DisputeState state={item.state} /> },
  { key: 'since', header: 'Since', cell: (item) => <TimeText iso={item.createdAt} /> },
]

export function AdjudicationList() {
  const adjudications = useQuery(adjudicationsOptions())
  return (
    <Loaded query={adjudications}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<Scale aria-hidden />} title="Nothing to settle">
            Turns appear here when two readers of the same tree disagree. Trees you reviewed yourself go to somebody
            else.
          </EmptyState>
        ) : (
          <DataTable caption="Disputed turns" columns={columns} rows={items} rowKey={(item) => item.id} />
        )
      }
    </Loaded>
  )
}

function DisputeState({ state }: { state: AdjudicationSummary['state'] }) {
  if (state === 'open')
    return (
      <Badge tone="warn" icon={<Scale aria-hidden />}>
        open
      </Badge>
    )
  return (
    <Badge tone="good" icon={<CircleCheck aria-hidden />}>
      decided
    </Badge>
  )
}
