// A reviewer's start: go on with the tree in hand, or take the next one; why there is none; what was done so far.
'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Loaded } from '@/components/ui/loaded'
import { claimReview, queueOptions, reviewsKey } from '@/lib/client/reviews'
import type { Queue, ReviewSummary } from '@/lib/core/domain/review'
import { EmptyQueue } from './empty-queue'
import { JustLeft } from './just-left'
import { OwnPace } from './own-pace'
import { OwnReviews } from './own-reviews'

export function ReviewQueue() {
  const queue = useQuery(queueOptions())
  return (
    <div className="grid gap-4">
      <JustLeft reviewId={null} />
      <Loaded query={queue} lines={4}>
        {(data) =>
          data.current ? <CurrentReview review={data.current} ready={data.ready} /> : <NextTree queue={data} />
        }
      </Loaded>
      <OwnPace />
      <OwnReviews />
    </div>
  )
}

function CurrentReview({ review, ready }: { review: ReviewSummary; ready: ReviewSummary | null }) {
  const hasBegun = review.decidedTurns > 0
  return (
    <Card
      title={hasBegun ? 'In your hands' : 'Ready for you'}
      description={`${review.specialty} · ${review.roundName}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p className="text-base font-medium">{review.caseTitle}</p>
          <p className="text-muted">{hasBegun ? judgedText(review.decidedTurns) : 'Not begun'}</p>
        </div>
        <ButtonLink href={`/reviews/${review.id}`} variant="primary" icon={<ArrowRight aria-hidden />}>
          {hasBegun ? 'Continue review' : 'Start review'}
        </ButtonLink>
      </div>
      {ready ? <ReadyTree review={ready} /> : null}
    </Card>
  )
}

/** Made ready, or begun in another tab. */
function ReadyTree({ review }: { review: ReviewSummary }) {
  return (
    <p className="mt-3 border-t border-line pt-3 text-muted">
      Next, kept ready for you: <span className="text-ink">{review.caseTitle}</span> ({review.specialty})
      {review.decidedTurns > 0 ? `, ${judgedText(review.decidedTurns)}` : ''}
    </p>
  )
}

const judgedText = (turns: number) => `${turns} ${turns === 1 ? 'turn' : 'turns'} judged so far`

function NextTree({ queue }: { queue: Queue }) {
  const router = useRouter()
  const queryClient = useQueryClient()
  const [isOpening, setOpening] = useState(false)
  const claim = useMutation({
    mutationFn: () => claimReview(),
    onSuccess: (reviewId) => {
      void queryClient.invalidateQueries({ queryKey: reviewsKey.lists })
      if (reviewId === null) return
      setOpening(true)
      router.push(`/reviews/${reviewId}`)
    },
  })
  if (queue.claimable === 0) return <EmptyQueue queue={queue} />
  return (
    <Card title="Next tree" description="Taken for you alone while you work on it.">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status">
          <strong>{queue.claimable}</strong> {queue.claimable === 1 ? 'tree waits' : 'trees wait'} for a reader.
        </p>
        <Button
          variant="primary"
          icon={<ArrowRight aria-hidden />}
          isPending={claim.isPending || isOpening}
          onPress={() => claim.mutate()}
        >
          Next tree
        </Button>
      </div>
      {claim.data === null ? <p className="mt-3 text-muted">Somebody was quicker; the counts above are new.</p> : null}
      <ErrorNotice error={claim.error} className="mt-3" />
    </Card>
  )
}
