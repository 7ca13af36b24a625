// A reviewer's start: go on with the tree in hand, or take the next one; why there is none; what was done lately.
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
import { claimReview, queueOptions } from '@/lib/client/reviews'
import type { Queue, ReviewSummary } from '@/lib/core/domain/review'
import { EmptyQueue } from './empty-queue'
import { RecentReviews } from './recent-reviews'

export function ReviewQueue() {
  const queue = useQuery(queueOptions())
  return (
    <Loaded query={queue}>
      {(data) => (
        <div className="grid gap-4">
          {data.current ? <CurrentReview review={data.current} /> : <NextTree queue={data} />}
          <RecentReviews reviews={data.recent} />
        </div>
      )}
    </Loaded>
  )
}

function CurrentReview({ review }: { review: ReviewSummary }) {
  return (
    <Card title="In your hands" description={`${review.specialty} · ${review.roundName}`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p className="text-base font-medium">{review.caseTitle}</p>
          <p className="text-muted">
            {review.decidedTurns} {review.decidedTurns === 1 ? 'turn' : 'turns'} decided so far
          </p>
        </div>
        <ButtonLink href={`/reviews/${review.id}`} variant="primary" icon={<ArrowRight aria-hidden />}>
          Continue review
        </ButtonLink>
      </div>
    </Card>
  )
}

function NextTree({ queue }: { queue: Queue }) {
  const router = useRouter()
  const queryClient = useQueryClient()
  const [isOpening, setOpening] = useState(false)
  const claim = useMutation({
    mutationFn: claimReview,
    onSuccess: (reviewId) => {
      void queryClient.invalidateQueries(queueOptions())
      if (reviewId === null) return
      setOpening(true)
      router.push(`/reviews/${reviewId}`)
    },
  })
  if (queue.claimable === 0) return <EmptyQueue queue={queue} />
  return (
    <Card title="Next tree" description="Taken for you alone while you work on it.">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
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
