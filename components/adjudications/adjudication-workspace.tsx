// One dispute on screen: the case, the path to the turn, both sides, and the decision.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CasePanel } from '@/components/cases/case-panel'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { adjudicationOptions } from '@/lib/client/adjudications'
import type { AdjudicationView } from '@/lib/core/domain/adjudication'
import { DecisionForm } from './decision-form'
import { DisputedPath } from './disputed-path'
import { GivenDecision } from './given-decision'
import { SideCard } from './side-card'

export function AdjudicationWorkspace({ adjudicationId }: { adjudicationId: number }) {
  const adjudication = useQuery(adjudicationOptions(adjudicationId))
  return <Loaded query={adjudication}>{(view) => <OpenedAdjudication view={view} />}</Loaded>
}

function OpenedAdjudication({ view }: { view: AdjudicationView }) {
  return (
    <>
      <PageHeader
        title={`Dispute: ${view.caseTitle}`}
        description={view.roundName}
        badges={view.isSimulated ? <SimulatedBadge /> : null}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <section aria-label="Case" className="rounded-lg border border-line bg-surface shadow-card">
          <CasePanel case={view.case} />
        </section>
        <div className="grid gap-4">
          <Card title="The path to the disputed turn" description="The last turn is the one in dispute.">
            <DisputedPath path={view.path} />
          </Card>
          <section aria-label="Both sides" className="grid gap-4 md:grid-cols-2">
            {view.sides.map((side) => (
              <SideCard key={side.pseudonym} side={side} parent={view.path.at(-2) ?? null} />
            ))}
          </section>
          {view.state === 'open' ? <DecisionForm adjudicationId={view.id} /> : <GivenDecision view={view} />}
        </div>
      </div>
    </>
  )
}
