// The columns of a revealed tree: one line per trajectory.
import { MetricText } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { FailedConditions } from '@/components/trees/failed-conditions'
import { metricMeaning } from '@/components/trees/metric-meaning'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { Button } from '@/components/ui/button'
import type { DataColumn } from '@/components/ui/data-table'
import type { ReviewReveal } from '@/lib/core/domain/review'
import { metricNames } from '@/lib/core/domain/score'

type Trajectory = ReviewReveal['trajectories'][number]

/** `nameOf` puts the last turn of a trajectory into words, `explain` asks why one has its score. */
export function revealColumns(
  nameOf: (turnId: string) => string,
  explain: (leafId: string) => void,
): DataColumn<Trajectory>[] {
  return [
    {
      key: 'end',
      header: 'Ends with',
      isRowHeader: true,
      cell: (trajectory) => <EndOfPath {...{ trajectory, explain }} name={nameOf(trajectory.leafId)} />,
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

type EndOfPathProps = { trajectory: Trajectory; name: string; explain: (leafId: string) => void }

function EndOfPath({ trajectory: { leafId, turnIds }, name, explain }: EndOfPathProps) {
  const end = `${name} (${turnIds.length} turns)`
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {end}
      <Button size="sm" aria-label={`Why this score: ${end}`} onPress={() => explain(leafId)}>
        Why
      </Button>
    </span>
  )
}
