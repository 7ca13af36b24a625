// Trajectories whose score or decision would change: old and new value side by side, flipped decisions first.
import { ArrowRight, ArrowRightLeft } from 'lucide-react'
import { formatCount, formatMetric } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { ChangedTrajectory } from '@/lib/core/domain/gap-preview'
import { metricNames } from '@/lib/core/domain/score'

type ChangedTrajectoriesProps = { changed: readonly ChangedTrajectory[]; hidden: number }

export function ChangedTrajectories({ changed, hidden }: ChangedTrajectoriesProps) {
  return (
    <>
      <div className="max-h-80 overflow-y-auto rounded-lg">
        <DataTable<ChangedTrajectory>
          caption="Trajectories that would change"
          rows={changed}
          rowKey={({ treeId, leafId }) => `${treeId} ${leafId}`}
          columns={[trajectory, decision, outcome, ...metrics]}
        />
      </div>
      {hidden > 0 ? (
        <p className="text-xs text-muted">{formatCount(hidden)} more, with smaller changes, are not shown.</p>
      ) : null}
    </>
  )
}

const trajectory: DataColumn<ChangedTrajectory> = {
  key: 'trajectory',
  header: 'Trajectory',
  isRowHeader: true,
  cell: ({ treeId, leafId, caseTitle }) => (
    <TextLink href={`/trees/${treeId}?turn=${encodeURIComponent(leafId)}`}>
      {caseTitle}, {leafId}
    </TextLink>
  ),
}

const decision: DataColumn<ChangedTrajectory> = {
  key: 'decision',
  header: 'Decision',
  cell: ({ before, after, isFlipped }) =>
    isFlipped ? (
      <span className="flex flex-wrap items-center gap-1">
        <DecisionBadge decision={before.decision} />
        <ArrowRight aria-hidden className="size-3.5" />
        <span className="sr-only">becomes</span>
        <DecisionBadge decision={after.decision} />
        <Badge tone="accent" icon={<ArrowRightLeft aria-hidden />}>
          {before.decision === after.decision ? `${before.turns} to ${after.turns} turns` : 'flips'}
        </Badge>
      </span>
    ) : (
      <DecisionBadge decision={before.decision} />
    ),
}

const outcome: DataColumn<ChangedTrajectory> = {
  key: 'outcome',
  header: 'Outcome',
  cell: ({ before, after }) =>
    before.outcome === after.outcome ? before.outcome : `${before.outcome} to ${after.outcome}`,
}

const metrics = metricNames.map(
  (name): DataColumn<ChangedTrajectory> => ({
    key: name,
    header: name.toUpperCase(),
    align: 'end',
    className: 'whitespace-nowrap',
    cell: ({ before, after }) =>
      before[name] === after[name] ? (
        <span className="text-muted">{formatMetric(after[name])}</span>
      ) : (
        <span className="font-medium">
          {formatMetric(before[name])} to {formatMetric(after[name])}
        </span>
      ),
  }),
)
