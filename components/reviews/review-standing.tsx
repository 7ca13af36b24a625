// What applies to the review as a whole: what became of the tree before, that it went back to the queue, or that it is submitted.
'use client'
import { Notice } from '@/components/ui/notice'
import { TimeText } from '@/components/ui/time-text'
import type { ReviewView } from '@/lib/core/domain/review'
import { JustLeft } from './just-left'
import { Reveal } from './reveal'

type ReviewStandingProps = { view: ReviewView; nameOf: (turnId: string) => string }

export function ReviewStanding({ view, nameOf }: ReviewStandingProps) {
  if (view.state === 'in_progress') return view.verdicts.length === 0 ? <JustLeft reviewId={view.id} /> : null
  if (view.state === 'expired') {
    return (
      <Notice tone="warn" title="This tree went back to the queue">
        It is shown as you left it and takes no more verdicts.
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="good" title="Submitted">
        {view.submittedAt ? <TimeText iso={view.submittedAt} /> : null} · you may still change a verdict until the round
        is closed; those given before a reveal count.
      </Notice>
      <Reveal reviewId={view.id} revealedAt={view.revealedAt} nameOf={nameOf} />
    </>
  )
}
