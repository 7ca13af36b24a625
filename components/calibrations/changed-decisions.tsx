// Trajectories that two filters decide differently, each with the way to its tree.
import { ArrowRight } from 'lucide-react'
import { formatMetric } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { ChangedDecision } from '@/lib/core/domain/decision-effect'
import { TrajectoryLink } from './trajectory-link'

const columns: DataColumn<ChangedDecision>[] = [
  { key: 'trajectory', header: 'Trajectory', isRowHeader: true, cell: (row) => <TrajectoryLink {...row} /> },
  {
    key: 'decision',
    header: 'Decision',
    cell: ({ from, to }) => (
      <span className="flex items-center gap-1">
        <DecisionBadge decision={from} />
        <ArrowRight aria-hidden className="size-3.5" />
        <span className="sr-only">becomes</span>
        <DecisionBadge decision={to} />
      </span>
    ),
  },
  { key: 'acceptance', header: 'Predicted', align: 'end', cell: ({ acceptance }) => formatMetric(acceptance) },
  { key: 'certified', header: 'Certified', cell: ({ isCertified }) => (isCertified ? 'yes' : 'no') },
  { key: 'turns', header: 'Turns', align: 'end', cell: ({ turns }) => turns },
  { key: 'teacher', header: 'Teacher', cell: ({ teacher }) => teacher },
]

export const ChangedDecisions = ({ rows }: { rows: readonly ChangedDecision[] }) => (
  <div className="max-h-96 overflow-y-auto rounded-lg">
    <DataTable<ChangedDecision>
      caption="Trajectories whose decision differs"
      rows={rows}
      rowKey={({ trajectoryId }) => trajectoryId}
      columns={columns}
      empty="No decision differs."
    />
  </div>
)
