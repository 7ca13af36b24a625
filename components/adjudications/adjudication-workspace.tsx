// One dispute on screen: the case, the tree around the turn, both sides side by side, the decision, and on to the next one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CasePanel } from '@/components/cases/case-panel'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { actionText } from '@/components/trees/turn-summary'
import { Badge } from '@/components/ui/badge'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { adjudicationQuery } from '@/lib/client/adjudications'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { AdjudicationView } from '@/lib/core/domain/adjudication'
import { DecisionForm } from './decision-form'
import { disputePath } from './dispute-path'
import { DisputedTree } from './disputed-tree'
import { GivenDecision } from './given-decision'
import { SideCard } from './side-card'

type AdjudicationWorkspaceProps = { adjudicationId: number; actorId: number }

export function AdjudicationWorkspace({ adjudicationId, actorId }: AdjudicationWorkspaceProps) {
  const { search } = useUrlFilter()
  const roundId = positiveInteger(search.get('round'))
  const adjudication = useQuery(adjudicationQuery(adjudicationId, roundId))
  return (
    <Loaded query={adjudication}>
      {(view) => <OpenedAdjudication key={view.id} {...{ view, actorId, roundId }} />}
    </Loaded>
  )
}

type OpenedAdjudicationProps = { view: AdjudicationView; actorId: number; roundId: number | undefined }

function OpenedAdjudication({ view, actorId, roundId }: OpenedAdjudicationProps) {
  const router = useRouter()
  const [isOwnDecision, setOwnDecision] = useState(false)
  const goTo = (id: number) => router.push(disputePath(id, roundId))
  const turn = view.turns.find(({ id }) => id === view.turnId)
  const goOn = view.nextId === null ? null : () => goTo(view.nextId ?? view.id)
  return (
    <>
      <PageHeader
        title={`Dispute: ${view.caseTitle}`}
        description={`${turn ? `Turn ${turn.depth + 1}, ${actionText(turn.action)} · ` : ''}${view.roundName}`}
        badges={
          <>
            {view.isProspective ? <Badge>prospective</Badge> : null}
            {view.isSimulated ? <SimulatedBadge /> : null}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <section aria-label="Case" className="rounded-lg border border-line bg-surface shadow-card">
          <CasePanel case={view.case} guidelines={view.guidelines} />
        </section>
        <div className="grid gap-4">
          <DisputedTree view={view} onOpen={goTo} />
          <Sides view={view} />
          {view.state === 'open' ? (
            <DecisionForm
              adjudicationId={view.id}
              actorId={actorId}
              onSettled={() => setOwnDecision(true)}
              onSkip={goOn}
            />
          ) : (
            <GivenDecision view={view} isFresh={isOwnDecision} onNext={goOn} />
          )}
        </div>
      </div>
    </>
  )
}

function Sides({ view: { sides, turns, turnId, isProspective } }: { view: AdjudicationView }) {
  const turn = turns.find(({ id }) => id === turnId)
  if (!turn) return null
  return (
    <section aria-label="Both sides" className="grid items-start gap-4 md:grid-cols-2">
      {sides.map((side) => (
        <SideCard key={side.pseudonym} {...{ side, turn, isProspective }} />
      ))}
    </section>
  )
}
