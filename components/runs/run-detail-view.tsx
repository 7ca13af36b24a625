// One run, live: how far it is, what it costs, what failed, its settings and its items.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { runQuery, useFreshResults } from '@/lib/client/runs'
import type { RunDetail } from '@/lib/core/domain/run'
import { RunActions } from './run-actions'
import { RunFailures } from './run-failures'
import { RunItems } from './run-items'
import { RunProgress } from './run-progress'
import { RunSettings } from './run-settings'
import { RunSpending } from './run-spending'
import { RunStateBadge } from './run-state-badge'
import { RunStatus } from './run-status'
import { asksModels, countOf, runKindName, stopAdvice } from './run-words'

type RunDetailViewProps = { runId: number; canControl: boolean }

export function RunDetailView({ runId, canControl }: RunDetailViewProps) {
  const query = useQuery(runQuery(runId))
  useFreshResults(query.data?.state)
  return <Loaded query={query}>{(run) => <RunBody run={run} canControl={canControl} />}</Loaded>
}

function RunBody({ run, canControl }: { run: RunDetail; canControl: boolean }) {
  return (
    <>
      <PageHeader
        title={`${runKindName[run.kind]} ${run.id}`}
        badges={<RunStateBadge state={run.state} />}
        description={madeSoFar(run)}
        actions={
          <>
            {run.evaluationId ? <ButtonLink href={`/evaluations/${run.evaluationId}`}>Evaluation</ButtonLink> : null}
            {canControl ? <RunActions run={run} /> : null}
          </>
        }
      />
      <RunStatus run={run} />
      <div className="grid gap-6">
        {run.state === 'stopped' ? (
          <Notice tone="warn" title="The run stopped by itself">
            {run.reason ?? 'No reason was stored.'} {stopAdvice(run)}
          </Notice>
        ) : null}
        <Card>
          <RunProgress run={run} />
        </Card>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(18rem,1fr))] items-start gap-4">
          {asksModels(run) ? <RunSpending run={run} /> : null}
          <RunFailures run={run} />
          <RunSettings run={run} />
        </div>
        <RunItems run={run} />
      </div>
    </>
  )
}

function madeSoFar({ kind, trees, trajectories, items, itemsDone, itemsFailed }: RunDetail): string {
  const open = `${formatCount(itemsDone)} done, ${formatCount(itemsFailed)} failed, ${formatCount(items - itemsDone - itemsFailed)} open`
  if (kind !== 'synthesis') return `${open}.`
  return `${open}; ${countOf(trees, 'tree', 'trees')} with ${countOf(trajectories, 'trajectory', 'trajectories')}.`
}
