// The rows of a page of the worklist: both words, how far they part, the suggested and the recorded cause.
'use client'
import { Download } from 'lucide-react'
import { csvText } from '@/components/plots/csv-text'
import { formatMetric } from '@/components/plots/number-text'
import { saveFile } from '@/components/plots/save-file'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { TrajectoryLabelBadge } from '@/components/trees/trajectory-label-badge'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { Disagreement } from '@/lib/core/domain/disagreement'
import { causeNames, causeTones, directionNames } from './cause-names'

type DisagreementTableProps = { items: readonly Disagreement[]; roundId: number | undefined }

export function DisagreementTable({ items, roundId }: DisagreementTableProps) {
  const hrefOf = ({ id }: Disagreement) => `/audit/disagreements/${id}${roundId ? `?round=${roundId}` : ''}`
  return (
    <div className="grid gap-2">
      <DataTable
        caption="Disagreements, the strongest first"
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'case',
            header: 'Trajectory',
            isRowHeader: true,
            cell: (row) => <CaseCell row={row} href={hrefOf(row)} />,
          },
          ...columns,
        ]}
      />
      <div>
        <Button
          size="sm"
          variant="ghost"
          icon={<Download aria-hidden />}
          onPress={() => saveFile('disagreements.csv', 'text/csv', csvText(csvColumns, items))}
        >
          CSV of this page
        </Button>
      </div>
    </div>
  )
}

function CaseCell({ row, href }: { row: Disagreement; href: string }) {
  const paths = row.paths === 1 ? '' : ` · ${row.paths} paths part here`
  return (
    <>
      <TextLink href={href}>{row.caseTitle}</TextLink> {row.isSimulated ? <SimulatedBadge /> : null}
      <span className="block text-xs font-normal text-muted">
        {row.specialty} · {row.teacher} · ends at {row.leafId}
        {row.turn === null ? '' : ` · turn ${row.turn}`}
        {paths}
      </span>
    </>
  )
}

const columns: DataColumn<Disagreement>[] = [
  {
    key: 'physicians',
    header: 'Physicians',
    cell: ({ judged, turns }) => (
      <>
        <TrajectoryLabelBadge label={judged.kind} />
        {judged.turns === null ? null : <Few>{`${judged.turns} of ${turns} turns`}</Few>}
      </>
    ),
  },
  {
    key: 'filter',
    header: 'Filter',
    cell: ({ decision, turns, acceptance }) => (
      <>
        <DecisionBadge decision={decision.kind} />
        {decision.kind === 'truncate' ? <Few>{`${decision.turns} of ${turns} turns`}</Few> : null}
        {acceptance === null ? null : <Few>{`predicted ${formatMetric(acceptance)}`}</Few>}
      </>
    ),
  },
  {
    key: 'strength',
    header: 'They part by',
    align: 'end',
    cell: ({ strength, direction }) =>
      strength === null || direction === null ? (
        'no more'
      ) : (
        <>
          {formatMetric(strength)}
          <Few>{directionNames[direction]}</Few>
        </>
      ),
  },
  {
    key: 'suggested',
    header: 'Suggested cause',
    cell: ({ suggestion: { cause }, direction }) =>
      direction === null ? '–' : <Badge tone={causeTones[cause]}>{causeNames[cause]}</Badge>,
  },
  {
    key: 'recorded',
    header: 'Recorded cause',
    cell: ({ choice }) =>
      choice?.cause ? (
        <>
          <Badge tone={causeTones[choice.cause]}>{causeNames[choice.cause]}</Badge>
          <Few>{choice.by}</Few>
        </>
      ) : (
        '–'
      ),
  },
]

const Few = ({ children }: { children: string }) => (
  <span className="block text-xs whitespace-nowrap text-muted">{children}</span>
)

const csvColumns: { name: string; value: (row: Disagreement) => string | number | null }[] = [
  { name: 'trajectory', value: ({ id }) => id },
  { name: 'tree', value: ({ treeId }) => treeId },
  { name: 'leaf', value: ({ leafId }) => leafId },
  { name: 'round', value: ({ roundName }) => roundName },
  { name: 'simulated', value: ({ isSimulated }) => String(isSimulated) },
  { name: 'specialty', value: ({ specialty }) => specialty },
  { name: 'teacher', value: ({ teacher }) => teacher },
  { name: 'physicians', value: ({ judged }) => judged.kind },
  { name: 'filter', value: ({ decision }) => decision.kind },
  { name: 'predicted acceptance', value: ({ acceptance }) => acceptance },
  { name: 'direction', value: ({ direction }) => direction },
  { name: 'strength', value: ({ strength }) => strength },
  { name: 'turn', value: ({ turn }) => turn },
  { name: 'suggested cause', value: ({ suggestion }) => suggestion.cause },
  { name: 'recorded cause', value: ({ choice }) => choice?.cause ?? null },
]
