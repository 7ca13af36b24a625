// Runs as a table: what each makes, how far it has come, what it cost.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { Run } from '@/lib/core/domain/run'
import { RunProgress } from './run-progress'
import { RunStateBadge } from './run-state-badge'
import { formatUsd, runKindName, whoPlays } from './run-words'

const columns: DataColumn<Run>[] = [
  {
    key: 'run',
    header: 'Run',
    isRowHeader: true,
    cell: ({ id, kind }) => (
      <span className="whitespace-nowrap">
        <TextLink href={`/runs/${id}`}>
          {runKindName[kind]} {id}
        </TextLink>
      </span>
    ),
  },
  { key: 'teacher', header: 'Teacher', cell: (run) => <span className="break-words">{whoPlays(run)}</span> },
  { key: 'state', header: 'State', cell: ({ state }) => <RunStateBadge state={state} /> },
  {
    key: 'progress',
    header: 'Progress',
    className: 'min-w-64',
    cell: (run) => (
      <div className="grid gap-1">
        <RunProgress run={run} />
        {run.reason ? <p className="text-xs text-bad">{run.reason}</p> : null}
      </div>
    ),
  },
  { key: 'calls', header: 'Calls', align: 'end', cell: ({ calls }) => formatCount(calls) },
  {
    key: 'tokens',
    header: 'Tokens',
    align: 'end',
    cell: ({ promptTokens, completionTokens }) => formatCount(promptTokens + completionTokens),
  },
  { key: 'cost', header: 'Cost', align: 'end', cell: ({ calls, costUsd }) => (calls === 0 ? '—' : formatUsd(costUsd)) },
  { key: 'started', header: 'Started', cell: ({ createdAt }) => <TimeText iso={createdAt} /> },
]

export const RunTable = ({ runs }: { runs: readonly Run[] }) => (
  <DataTable<Run> caption="Runs" rows={runs} rowKey={({ id }) => id} columns={columns} />
)
