// The trajectories behind a number, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { MetricText } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { TrajectoryLabelBadge } from '@/components/trees/trajectory-label-badge'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { trajectoryRowsQuery } from '@/lib/client/quality'
import { metricKeySchema } from '@/lib/core/domain/audit-scope'
import { listTrajectoryRowsSchema, type TrajectoryRow } from '@/lib/core/domain/audit-row'
import { positiveInteger } from '@/lib/client/url-filter'
import { RowsHeader } from './rows-header'
import { TreePlace } from './tree-place'
import { useAuditScope } from './use-audit-scope'

const names = Object.keys(listTrajectoryRowsSchema.shape)

export function TrajectoryRows() {
  const { query, of, change } = useAuditScope(names)
  const rows = useQuery(trajectoryRowsQuery(query))
  return (
    <>
      <RowsHeader noun="Trajectories" query={query} />
      <PagedRows
        query={rows}
        noun="trajectory"
        plural="trajectories"
        cursor={positiveInteger(of('cursor'))}
        onTurn={(cursor) => change({ cursor })}
      >
        {(items) => <TrajectoryTable rows={items} />}
      </PagedRows>
    </>
  )
}

const TrajectoryTable = ({ rows }: { rows: readonly TrajectoryRow[] }) => (
  <DataTable<TrajectoryRow>
    caption="Trajectories"
    rows={rows}
    rowKey={({ id }) => id}
    empty="No trajectory is in here."
    columns={[
      {
        ...{ key: 'case', header: 'Trajectory', isRowHeader: true, className: 'min-w-44' },
        cell: (row) => <TreePlace row={row} turnId={row.leafId} to="to " />,
      },
      { key: 'turns', header: 'Turns', align: 'end', cell: ({ turns }) => turns },
      {
        key: 'outcome',
        header: 'Outcome',
        cell: ({ outcome }) => (outcome ? <OutcomeBadge outcome={outcome} /> : '–'),
      },
      {
        ...{ key: 'decision', header: 'Filter' },
        cell: ({ decision, isCertified }) => (
          <span className="inline-flex flex-wrap gap-1">
            {decision ? <DecisionBadge decision={decision} /> : '–'}
            {isCertified ? <Badge tone="accent">certified</Badge> : null}
          </span>
        ),
      },
      {
        ...{ key: 'label', header: 'Physicians' },
        cell: ({ label }) =>
          label === 'unjudged' ? <span className="text-muted">no word</span> : <TrajectoryLabelBadge label={label} />,
      },
      ...metricKeySchema.options.map((metric) => ({
        ...{ key: metric, align: 'end' as const, header: metric === 'acceptance' ? 'Predicted' : metric.toUpperCase() },
        cell: (row: TrajectoryRow) => (
          <MetricText value={row[metric]} reason="the metric or a prediction does not exist here" />
        ),
      })),
    ]}
  />
)
