// What applies to the review as a whole: it went back to the queue, or it is submitted.
'use client'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { TimeText } from '@/components/ui/time-text'
import type { ReviewView } from '@/lib/core/domain/review'
import { Reveal } from './reveal'

type ReviewStandingProps = { view: ReviewView; nameOf: (turnId: string) => string }

export function ReviewStanding({ view, nameOf }: ReviewStandingProps) {
  if (view.state === 'in_progress') return null
  const next = (
    <ButtonLink href="/reviews" variant="primary" size="sm">
      Back to the queue
    </ButtonLink>
  )
  if (view.state === 'expired') {
    return (
      <Notice tone="warn" title="This tree went back to the queue" actions={next}>
        It is shown as you left it and takes no more verdicts.
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="good" title="Submitted" actions={next}>
        {view.submittedAt ? <TimeText iso={view.submittedAt} /> : null} · read-only from now on. Thank you.
      </Notice>
      <Reveal reviewId={view.id} nameOf={nameOf} />
    </>
  )
}
