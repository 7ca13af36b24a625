// Disputes as rows: whose case, which turn, since when, and how it was settled.
import { CircleCheck, CircleX, Scale } from 'lucide-react'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { AdjudicationSummary } from '@/lib/core/domain/adjudication'
import { disputePath } from './dispute-path'

type AdjudicationTableProps = { items: readonly AdjudicationSummary[]; roundId: number | undefined }

export function AdjudicationTable({ items, roundId }: AdjudicationTableProps) {
  return (
    <DataTable<AdjudicationSummary>
      caption="Disputed turns"
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'case',
          header: 'Case',
          isRowHeader: true,
          cell: (item) => (
            <>
              <TextLink href={disputePath(item.id, roundId)}>{item.caseTitle}</TextLink>
              <span className="block text-xs font-normal text-muted">{item.specialty}</span>
            </>
          ),
        },
        { key: 'turn', header: 'Turn', cell: (item) => <code className="text-xs">{item.turnId}</code> },
        {
          key: 'round',
          header: 'Round',
          cell: (item) => (
            <span className="inline-flex flex-wrap gap-1.5">
              {item.roundName} {item.isSimulated ? <SimulatedBadge /> : null}
            </span>
          ),
        },
        { key: 'state', header: 'State', cell: (item) => <DisputeState item={item} /> },
        { key: 'since', header: 'Since', cell: (item) => <TimeText iso={item.createdAt} /> },
        {
          key: 'decided',
          header: 'Decided',
          cell: (item) => (item.decidedAt ? <TimeText iso={item.decidedAt} /> : <span className="text-muted">—</span>),
        },
      ]}
    />
  )
}

export function DisputeState({ item: { decision } }: { item: Pick<AdjudicationSummary, 'decision'> }) {
  if (decision === null)
    return (
      <Badge tone="warn" icon={<Scale aria-hidden />}>
        open
      </Badge>
    )
  return decision === 'ACCEPT' ? (
    <Badge tone="good" icon={<CircleCheck aria-hidden />}>
      accepted
    </Badge>
  ) : (
    <Badge tone="bad" icon={<CircleX aria-hidden />}>
      rejected
    </Badge>
  )
}
