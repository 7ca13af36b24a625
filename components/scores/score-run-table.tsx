// Score runs as a table: what was asked, how far each has come, what it did.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { ScoreRun } from '@/lib/core/domain/score-run'
import { describeFilter } from './describe-filter'
import { ScoreRunActions } from './score-run-actions'
import { ScoreRunFailures } from './score-run-failures'
import { ScoreRunProgress } from './score-run-progress'
import { ScoreRunStateBadge } from './score-run-state-badge'

export function ScoreRunTable({ runs }: { runs: readonly ScoreRun[] }) {
  return (
    <DataTable<ScoreRun>
      caption="Score runs"
      rows={runs}
      rowKey={(run) => run.id}
      columns={[
        { key: 'run', header: 'Run', isRowHeader: true, cell: (run) => run.id },
        { key: 'trees', header: 'Trees', cell: (run) => describeFilter(run.filter) },
        {
          key: 'graph',
          header: 'Graph',
          cell: (run) => (
            <span className="whitespace-nowrap">
              <TextLink href={`/graphs/${run.graphId}`}>{run.graph}</TextLink>
            </span>
          ),
        },
        {
          key: 'state',
          header: 'State',
          cell: (run) => (
            <div className="grid justify-items-start gap-1.5">
              <ScoreRunStateBadge state={run.state} />
              <ScoreRunActions run={run} />
            </div>
          ),
        },
        {
          key: 'progress',
          header: 'Progress',
          className: 'min-w-48',
          cell: (run) => (
            <div className="grid gap-1.5">
              <ScoreRunProgress run={run} />
              {run.error ? <p className="text-xs text-bad">{run.error}</p> : null}
              <ScoreRunFailures failures={run.failures} />
            </div>
          ),
        },
        { key: 'scored', header: 'Newly scored', align: 'end', cell: (run) => formatCount(run.scored) },
        { key: 'kept', header: 'Scored before', align: 'end', cell: (run) => formatCount(run.kept) },
        { key: 'started', header: 'Started', cell: (run) => <TimeText iso={run.createdAt} /> },
      ]}
    />
  )
}
