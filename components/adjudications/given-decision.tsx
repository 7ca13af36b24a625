// How a dispute was settled, and the way on.
'use client'
import { ArrowRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Kbd } from '@/components/ui/kbd'
import { Notice } from '@/components/ui/notice'
import { TimeText } from '@/components/ui/time-text'
import type { AdjudicationView } from '@/lib/core/domain/adjudication'
import { useDecisionKeys } from './use-decision-keys'

/** `isFresh`: just decided here, so that Enter goes on. */
type GivenDecisionProps = { view: AdjudicationView; isFresh: boolean; onNext: (() => void) | null }

export function GivenDecision({ view, isFresh, onNext }: GivenDecisionProps) {
  const { decision, decidedBy, decidedAt, reason } = view
  useDecisionKeys(onNext ? { n: onNext } : {})
  const actions = (
    <>
      {onNext ? (
        <Button variant="primary" icon={<ArrowRight aria-hidden />} autoFocus={isFresh} onPress={onNext}>
          Next dispute <Kbd>N</Kbd>
        </Button>
      ) : null}
      <ButtonLink href="/adjudications">Back to the list</ButtonLink>
    </>
  )
  return (
    <Notice
      tone="good"
      title={decision === 'ACCEPT' ? 'Settled: the turn is accepted' : 'Settled: the turn is rejected'}
      actions={actions}
    >
      <p className="whitespace-pre-wrap">{reason}</p>
      <p className="text-xs text-muted">
        {decidedBy ?? 'unknown'}
        {decidedAt ? (
          <>
            , <TimeText iso={decidedAt} />
          </>
        ) : null}
        {onNext ? null : '. No other dispute is open to you here.'}
      </p>
    </Notice>
  )
}
