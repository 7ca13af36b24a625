// "Why this score": the explanation of one trajectory, with what stands for it while it loads or fails.
'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useId } from 'react'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import type { TrajectoryExplanation } from '@/lib/core/domain/explanation'
import { ExplanationNames } from './explanation-names'
import { ExplanationSummary } from './explanation-summary'
import { ExplanationTurn } from './explanation-turn'

type ExplanationPanelProps = {
  query: UseQueryResult<TrajectoryExplanation>
  /** Puts a turn into words. */
  nameOf: (turnId: string) => string
  /** Whether concepts lead to their pages in the graph. */
  isLinked: boolean
  /** The turn to show first, if any. */
  turnId?: string | null
}

export function ExplanationPanel({ query, ...shown }: ExplanationPanelProps) {
  return <Loaded query={query}>{(data) => <Explained explanation={data} {...shown} />}</Loaded>
}

type ExplainedProps = Omit<ExplanationPanelProps, 'query'> & { explanation: TrajectoryExplanation }

function Explained({ explanation, nameOf, isLinked, turnId = null }: ExplainedProps) {
  const prefix = useId()
  const idOf = (turn: string) => `${prefix}-${turn}`
  const wanted = turnId === null ? null : idOf(turnId)
  useEffect(() => {
    if (wanted !== null) document.getElementById(wanted)?.scrollIntoView({ block: 'start' })
  }, [wanted])
  const { concepts, graphId, turns, graph, metricVersion, isCurrent } = explanation
  return (
    <ExplanationNames concepts={concepts} graph={graph} graphId={isLinked ? graphId : null}>
      <div className="grid min-w-0 gap-4">
        {isCurrent ? null : (
          <Notice tone="warn" title="The graph or a link has changed since">
            These are the numbers of the score as it stands. It will change when the tree is scored again.
          </Notice>
        )}
        <ExplanationSummary explanation={explanation} />
        {turns.map((turn) => (
          <ExplanationTurn
            key={turn.score.id}
            id={idOf(turn.score.id)}
            turn={turn}
            headline={nameOf(turn.score.id)}
            isInHand={turn.score.id === turnId}
          />
        ))}
        <p className="text-xs text-muted">
          Computed on the graph {graph}, metric version {metricVersion}.
        </p>
      </div>
    </ExplanationNames>
  )
}
