// Reports as rows, with what the newest version of their environment holds and lost.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { ReportSummary } from '@/lib/core/domain/report'
import { DraftStateBadge } from './draft-state-badge'

const count = (value: number | undefined) => (value === undefined ? '–' : formatCount(value))

export function ReportTable({ reports }: { reports: readonly ReportSummary[] }) {
  return (
    <DataTable<ReportSummary>
      caption="Reports"
      rows={reports}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: 'Report',
          isRowHeader: true,
          className: 'min-w-48',
          cell: (row) => (
            <>
              <TextLink href={`/reports/${row.id}`}>{row.title}</TextLink>
              <span className="block text-xs font-normal text-muted">
                {row.key}, {formatCount(row.characters)} characters
              </span>
            </>
          ),
        },
        { key: 'specialty', header: 'Specialty', cell: (row) => row.specialty },
        { key: 'source', header: 'Source', cell: (row) => row.source },
        { key: 'state', header: 'Environment', cell: (row) => <StateCell report={row} /> },
        { key: 'passages', header: 'Passages', align: 'end', cell: (row) => count(kept(row)?.passages) },
        { key: 'entries', header: 'Tests', align: 'end', cell: (row) => count(kept(row)?.tests) },
        { key: 'dropped', header: 'Dropped', align: 'end', cell: (row) => count(droppedOf(row)) },
        { key: 'repaired', header: 'Repaired', align: 'end', cell: (row) => count(row.counts?.quotesRepaired) },
        { key: 'leaks', header: 'Leaks', align: 'end', cell: (row) => count(row.counts?.leaks) },
      ]}
    />
  )
}

const droppedOf = ({ counts }: ReportSummary): number | undefined =>
  counts ? counts.entriesDropped + counts.passagesDropped : undefined

/** The counts tell what was given; what was dropped of it is not in the environment. */
const kept = ({ counts }: ReportSummary): { passages: number; tests: number } | null =>
  counts && {
    passages: counts.passages - counts.passagesDropped,
    tests: counts.entries - counts.entriesDropped,
  }

function StateCell({ report }: { report: ReportSummary }) {
  return (
    <span className="grid justify-items-start gap-0.5">
      <DraftStateBadge state={report.state} />
      {report.caseId === null ? null : <TextLink href={`/cases/${report.caseId}`}>Open the case</TextLink>}
    </span>
  )
}
