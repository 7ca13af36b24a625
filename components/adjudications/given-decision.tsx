// How a dispute was settled.
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { AdjudicationView } from '@/lib/core/domain/adjudication'

export function GivenDecision({ view }: { view: AdjudicationView }) {
  const actions = <ButtonLink href="/adjudications">Back to the list</ButtonLink>
  return (
    <Notice
      tone="good"
      title={view.decision === 'ACCEPT' ? 'Settled: the turn is accepted' : 'Settled: the turn is rejected'}
      actions={actions}
    >
      <p className="whitespace-pre-wrap">{view.reason}</p>
    </Notice>
  )
}
