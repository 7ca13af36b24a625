// Evaluations without figures yet: how far they are, or why they stand still.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { RunStateBadge } from '@/components/runs/run-state-badge'
import { DataTable } from '@/components/ui/data-table'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Evaluation } from '@/lib/core/domain/evaluation'
import { PlayerText } from './player-text'

export function UnfinishedEvaluations({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const unfinished = evaluations.filter(({ state, summary }) => state !== 'done' || summary === null)
  if (unfinished.length === 0) return null
  return (
    <Section title="Under way" description="They join the leaderboard once every case is played.">
      <DataTable<Evaluation>
        caption="Under way"
        rows={unfinished}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            header: 'Evaluation',
            isRowHeader: true,
            cell: (row) => (
              <>
                <TextLink href={`/evaluations/${row.id}`}>{row.name}</TextLink>
                <PlayerText player={row} />
              </>
            ),
          },
          { key: 'state', header: 'State', cell: (row) => <RunStateBadge state={row.state} /> },
          { key: 'progress', header: 'Progress', cell: (row) => <EvaluationProgress evaluation={row} /> },
          {
            key: 'run',
            header: 'Run',
            cell: (row) => <TextLink href={`/runs/${row.runId}`}>Run {row.runId}</TextLink>,
          },
        ]}
      />
    </Section>
  )
}

export function EvaluationProgress({ evaluation }: { evaluation: Evaluation }) {
  const { items, itemsDone, itemsFailed } = evaluation
  const failed = itemsFailed > 0 ? `, ${formatCount(itemsFailed)} failed` : ''
  const text = `${formatCount(itemsDone + itemsFailed)} of ${formatCount(items)} plays${failed}`
  return <Progress label={`Evaluation ${evaluation.name}`} value={itemsDone + itemsFailed} total={items} text={text} />
}
