// The trajectories of a tree: outcome, the five metrics, the filter's decision with what failed, and physicians' label.
'use client'
import { BadgeCheck } from 'lucide-react'
import { MetricText } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { type MetricName, metricNames } from '@/lib/core/domain/score'
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import { DecisionBadge } from './decision-badge'
import { FailedConditions } from './failed-conditions'
import { metricMeaning } from './metric-meaning'
import { OutcomeBadge } from './outcome-badge'
import { TrajectoryLabelBadge } from './trajectory-label-badge'

type Trajectory = TreeDetail['trajectoryList'][number]
type Numbered = Trajectory & { number: number }

const metricColumn = (name: MetricName): DataColumn<Numbered> => ({
  key: name,
  header: (
    <abbr title={metricMeaning[name]} className="no-underline">
      {name.toUpperCase()}
    </abbr>
  ),
  align: 'end',
  cell: ({ score }) => <MetricText value={score?.[name] ?? null} reason={score ? undefined : 'not scored yet'} />,
})

type TrajectoryTableProps = {
  trajectories: readonly Trajectory[]
  onShow: (leafId: string) => void
  onExplain: (trajectoryId: number) => void
}

export function TrajectoryTable({ trajectories, onShow, onExplain }: TrajectoryTableProps) {
  const columns: DataColumn<Numbered>[] = [
    {
      key: 'path',
      header: 'Path',
      isRowHeader: true,
      cell: (row) => <PathCell row={row} onShow={onShow} onExplain={onExplain} />,
    },
    { key: 'turns', header: 'Turns', align: 'end', cell: (row) => row.turnIds.length },
    {
      key: 'outcome',
      header: 'Outcome',
      cell: ({ score }) => (score ? <OutcomeBadge outcome={score.outcome} /> : '—'),
    },
    ...metricNames.map(metricColumn),
    {
      key: 'coverage',
      header: 'Coverage',
      align: 'end',
      cell: ({ score }) => (
        <MetricText value={score?.coverage ?? null} reason={score ? 'no terms' : 'not scored yet'} />
      ),
    },
    { key: 'decision', header: 'Decision', cell: (row) => <DecisionText trajectory={row} /> },
    {
      key: 'failed',
      header: 'Failed conditions',
      cell: ({ decision }) => (decision ? <FailedConditions failed={decision.failed} /> : '—'),
    },
    { key: 'acceptance', header: 'p̂', align: 'end', cell: (row) => <Acceptance trajectory={row} /> },
    { key: 'label', header: 'Physicians', cell: (row) => <TrajectoryLabelBadge label={row.label} /> },
  ]
  return (
    <DataTable<Numbered>
      caption="Trajectories"
      rows={trajectories.map((trajectory, index) => ({ ...trajectory, number: index + 1 }))}
      rowKey={(row) => row.id}
      columns={columns}
    />
  )
}

type PathCellProps = Omit<TrajectoryTableProps, 'trajectories'> & { row: Numbered }

function PathCell({ row: { number, leafId, id, score, isEdited }, onShow, onExplain }: PathCellProps) {
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Button size="sm" aria-label={`Show path ${number}`} onPress={() => onShow(leafId)}>
        {number}
      </Button>
      {score ? (
        <Button size="sm" variant="ghost" aria-label={`Why path ${number} has its score`} onPress={() => onExplain(id)}>
          Why
        </Button>
      ) : null}
      {isEdited ? <Badge>edited</Badge> : null}
    </span>
  )
}

function DecisionText({ trajectory: { decision, turnIds } }: { trajectory: Trajectory }) {
  if (!decision) return <MetricText value={null} reason="not scored yet" />
  return (
    <span className="flex flex-wrap items-center gap-1 text-xs">
      <DecisionBadge decision={decision.kind} />
      {decision.kind === 'truncate' ? `${decision.turns} of ${turnIds.length} turns` : null}
    </span>
  )
}

function Acceptance({ trajectory: { acceptance, isCertified } }: { trajectory: Trajectory }) {
  return (
    <span className="inline-flex items-center gap-1">
      {isCertified ? <BadgeCheck aria-label="certified" className="size-4 text-good" /> : null}
      <MetricText value={acceptance} reason="no calibrated prediction is in force" />
    </span>
  )
}
