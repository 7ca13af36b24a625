// One evaluation: how far it is, its figures in each mode, where it differs, and its cases.
'use client'
import { useQuery } from '@tanstack/react-query'
import { RunStateBadge } from '@/components/runs/run-state-badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { evaluationQuery } from '@/lib/client/evaluations'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import { type Evaluation, evaluationModeSchema } from '@/lib/core/domain/evaluation'
import { EvaluationCases } from './evaluation-cases'
import { EvaluationSettings } from './evaluation-settings'
import { JsonLink } from './json-link'
import { ModeFigures } from './mode-figures'
import { ModeTabs } from './mode-tabs'
import { playerName } from './player-text'
import { EvaluationProgress } from './unfinished-evaluations'

export function EvaluationView({ evaluationId }: { evaluationId: number }) {
  const query = useQuery(evaluationQuery(evaluationId))
  return <Loaded query={query}>{(evaluation) => <EvaluationBody evaluation={evaluation} />}</Loaded>
}

function EvaluationBody({ evaluation }: { evaluation: Evaluation }) {
  const { search, replace } = useUrlFilter()
  const modes = modesOf(evaluation)
  const mode = oneOf(modes, search.get('mode')) ?? modes[0] ?? 'free-turn'
  const summary = evaluation.summary?.find((each) => each.mode === mode)
  return (
    <>
      <PageHeader
        title={evaluation.name}
        description={`${playerName(evaluation)} measured on ${evaluation.graph}.`}
        badges={<RunStateBadge state={evaluation.state} />}
        actions={
          <>
            <JsonLink href={`/api/evaluations/${evaluation.id}`} />
            <ButtonLink href={`/evaluations/compare?b=${evaluation.id}&mode=${mode}`}>Compare</ButtonLink>
            <ButtonLink href={`/runs/${evaluation.runId}`}>Run {evaluation.runId}</ButtonLink>
          </>
        }
      />
      <div className="grid gap-6">
        <Standing evaluation={evaluation} />
        <EvaluationSettings evaluation={evaluation} />
        <ModeTabs
          modes={modes}
          mode={mode}
          onChange={(next) => replace({ mode: next, cursor: undefined, case: undefined })}
        />
        {summary ? <ModeFigures summary={summary} hasJudge={evaluation.judge !== null} /> : null}
        <EvaluationCases evaluation={evaluation} mode={mode} />
      </div>
    </>
  )
}

/** In the order in which they are told apart everywhere. */
const modesOf = ({ options }: Evaluation) => {
  const asked = evaluationModeSchema.array().safeParse(options.modes)
  return evaluationModeSchema.options.filter((mode) => !asked.success || asked.data.includes(mode))
}

function Standing({ evaluation }: { evaluation: Evaluation }) {
  const { state, summary, itemsFailed, trainCases, runId } = evaluation
  return (
    <>
      {state === 'done' && summary ? null : <EvaluationProgress evaluation={evaluation} />}
      {state === 'paused' || state === 'stopped' || state === 'cancelled' ? (
        <Notice tone="warn" title={`The run is ${state}`}>
          Figures come once it has ended. <TextLink href={`/runs/${runId}`}>Go on with it</TextLink>
        </Notice>
      ) : null}
      {itemsFailed > 0 && summary ? (
        <Notice tone="warn" title={`${itemsFailed} ${itemsFailed === 1 ? 'play' : 'plays'} failed`}>
          They count as missed diagnoses and are in no other figure. <TextLink href={`/runs/${runId}`}>Why</TextLink>
        </Notice>
      ) : null}
      {trainCases > 0 ? (
        <Notice tone="warn" title={`${trainCases} of the cases are training cases`}>
          A model may have been trained on them: figures over them say nothing of new cases.
        </Notice>
      ) : null}
    </>
  )
}
