// What a draw moves, or has moved: the counts before and after, and first the cases on which something hangs.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { SplitAssignment } from '@/lib/core/domain/split'
import { splitName } from './split-name'

export function AssignmentView({ assignment }: { assignment: SplitAssignment }) {
  const { isDryRun, movedCount, tiedCount, clusters, clusteredCases, moved } = assignment
  const cases = `${formatCount(movedCount)} ${movedCount === 1 ? 'case' : 'cases'}`
  const together = `${formatCount(clusters)} groups of near-duplicates with ${formatCount(clusteredCases)} cases stay together.`
  return (
    <div className="grid gap-3" data-testid="split-assignment">
      <Notice
        tone={isDryRun ? 'info' : 'good'}
        title={isDryRun ? `${cases} would change sides` : `${cases} changed sides`}
      >
        {together}
      </Notice>
      {tiedCount > 0 ? (
        <Notice tone="warn" title={`${formatCount(tiedCount)} of them are in releases or evaluations`}>
          A model trained on a release has seen the cases in it, so they no longer measure it; what an evaluation
          measured may be trained on.
        </Notice>
      ) : null}
      <Counts assignment={assignment} />
      {moved.length > 0 ? (
        <div className="max-h-64 overflow-y-auto">
          <DataTable
            caption="Cases that change sides"
            rows={moved}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'case',
                header: 'Case',
                isRowHeader: true,
                cell: (row) => <TextLink href={`/cases/${row.id}`}>{row.title}</TextLink>,
              },
              { key: 'source', header: 'Source', cell: (row) => row.source },
              { key: 'to', header: 'Goes to', className: 'whitespace-nowrap', cell: (row) => splitName(row.to) },
              {
                key: 'ties',
                header: 'In',
                cell: (row) => [...row.ties.releases, ...row.ties.evaluations].join(', ') || '–',
              },
            ]}
          />
        </div>
      ) : null}
      {movedCount > moved.length ? (
        <p className="text-xs text-muted">
          The first {formatCount(moved.length)} of {formatCount(movedCount)}.
        </p>
      ) : null}
    </div>
  )
}

function Counts({ assignment: { before, after } }: { assignment: SplitAssignment }) {
  const rows = before.map((count) => ({ ...count, to: after.find(({ source }) => source === count.source) ?? count }))
  const change = (from: number, to: number) =>
    from === to ? formatCount(from) : `${formatCount(from)} → ${formatCount(to)}`
  return (
    <DataTable
      caption="Counts before and after"
      rows={rows}
      rowKey={(row) => row.source}
      columns={[
        { key: 'source', header: 'Source', isRowHeader: true, cell: (row) => row.source },
        { key: 'train', header: 'Train', align: 'end', cell: (row) => change(row.train, row.to.train) },
        { key: 'held', header: 'Held out', align: 'end', cell: (row) => change(row.heldOut, row.to.heldOut) },
      ]}
    />
  )
}
