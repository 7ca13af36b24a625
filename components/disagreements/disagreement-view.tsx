// One disagreement: both words beside each other, what may be behind it and where to fix it, the case, and the turns with every reader's word.
'use client'
import { useQuery } from '@tanstack/react-query'
import { ExplanationPanel } from '@/components/explanations/explanation-panel'
import { actionText } from '@/components/trees/turn-summary'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { disagreementQuery } from '@/lib/client/disagreements'
import { explanationQuery } from '@/lib/client/explanations'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { DisagreementDetail } from '@/lib/core/domain/disagreement'
import { CauseForm } from './cause-form'
import { causeMeanings, causeNames, statusNames } from './cause-names'
import { ChoiceHistory } from './choice-history'
import { DisagreementTurns } from './disagreement-turns'
import { BothWords } from './both-words'
import { EvidenceList } from './evidence-list'

export function DisagreementView({ trajectoryId }: { trajectoryId: number }) {
  const { search } = useUrlFilter()
  const query = useQuery(disagreementQuery(trajectoryId, positiveInteger(search.get('round'))))
  return <Loaded query={query}>{(detail) => <Opened detail={detail} />}</Loaded>
}

function Opened({ detail }: { detail: DisagreementDetail }) {
  const { disagreement, path, choices, observation, diagnosis, caseId } = detail
  const { suggestion, choice, direction, isSimulated, treeId, leafId } = disagreement
  const explanation = useQuery(explanationQuery(disagreement.id))
  const nameOf = (id: string) => actionText(path.find(({ turn }) => turn.id === id)?.turn.action ?? null)
  const status = direction === null ? 'fixed' : choice === null ? 'open' : 'chosen'
  return (
    <>
      <PageHeader
        title={disagreement.caseTitle}
        badges={
          <>
            <Badge tone="accent">
              {direction === null && choice === null ? 'no disagreement' : statusNames[status]}
            </Badge>
            {isSimulated ? <SimulatedBadge /> : null}
          </>
        }
        description={
          <>
            True diagnosis: <strong className="text-ink">{diagnosis}</strong>. Round {disagreement.roundName}.{' '}
            <TextLink href={`/trees/${treeId}?turn=${encodeURIComponent(leafId)}`}>Open the tree</TextLink> ·{' '}
            <TextLink href={`/cases/${caseId}`}>Open the case</TextLink> ·{' '}
            <TextLink href="/audit/disagreements">Back to the worklist</TextLink>
          </>
        }
      />
      <div className="grid min-w-0 gap-4">
        {direction === null ? (
          <Notice tone="good" title="Metrics and physicians agree on this trajectory by now">
            Nothing is left to do here.
          </Notice>
        ) : null}
        <BothWords disagreement={disagreement} />
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card
            title={`Suggested cause: ${causeNames[suggestion.cause]}`}
            description={suggestion.evidence.length > 0 ? causeMeanings[suggestion.cause] : undefined}
          >
            <EvidenceList detail={detail} />
          </Card>
          <Card title="Your finding" description="It leaves the open list; what you fix changes the score by itself.">
            <div className="grid gap-4">
              <CauseForm key={choice?.cause ?? ''} disagreement={disagreement} />
              <ChoiceHistory choices={choices} />
            </div>
          </Card>
        </div>
        <Card title="Observation">
          <p className="max-w-prose whitespace-pre-wrap">{observation}</p>
        </Card>
        <DisagreementTurns detail={detail} />
        <Card title="Why it has its score" description="In words first; open a line for the numbers behind it.">
          <ExplanationPanel query={explanation} nameOf={nameOf} isLinked />
        </Card>
      </div>
    </>
  )
}
