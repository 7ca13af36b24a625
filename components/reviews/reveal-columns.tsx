// The columns of a revealed tree: one line per trajectory.
import { MetricText } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { FailedConditions } from '@/components/trees/failed-conditions'
import { metricMeaning } from '@/components/trees/metric-meaning'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import type { DataColumn } from '@/components/ui/data-table'
import type { ReviewReveal } from '@/lib/core/domain/review'
import { metricNames } from '@/lib/core/domain/score'

type Trajectory = ReviewReveal['trajectories'][number]

/** `nameOf` puts the last turn of a trajectory into words. */
export function revealColumns(nameOf: (turnId: string) => string): DataColumn<Trajectory>[] {
  return [
    {
      key: 'end',
      header: 'Ends with',
      isRowHeader: true,
      cell: (trajectory) => `${nameOf(trajectory.leafId)} (${trajectory.turnIds.length} turns)`,
    },
    { key: 'outcome', header: 'Outcome', cell: (trajectory) => <OutcomeBadge outcome={trajectory.outcome} /> },
    ...metricNames.map(
      (metric): DataColumn<Trajectory> => ({
        key: metric,
        align: 'end',
        header: <abbr title={metricMeaning[metric]}>{metric.toUpperCase()}</abbr>,
        cell: (trajectory) => <MetricText value={trajectory[metric]} />,
      }),
    ),
    {
      key: 'decision',
      header: 'Filter',
      cell: ({ decision, filter }) => (
        <span title={filter} className="whitespace-nowrap">
          <DecisionBadge decision={decision.kind} /> {decision.kind === 'truncate' ? `to ${decision.turns} turns` : ''}
        </span>
      ),
    },
    { key: 'failed', header: 'Failed', cell: ({ decision }) => <FailedConditions failed={decision.failed} /> },
  ]
}
