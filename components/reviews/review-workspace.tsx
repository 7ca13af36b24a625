// A review on screen: loads it, then shows the workspace.
'use client'
import { useQuery } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ErrorNotice } from '@/components/ui/error-notice'
import { SkeletonBlock } from '@/components/ui/skeleton'
import { reviewOptions } from '@/lib/client/reviews'
import { ReviewScreen } from './review-screen'

type ReviewWorkspaceProps = { reviewId: number; actorId: number }

/** Shows the review that the address names; where that changes to another one, no page has to be loaded. */
export function ReviewWorkspace({ reviewId, actorId }: ReviewWorkspaceProps) {
  const named = Number(/^\/reviews\/(\d+)$/.exec(usePathname())?.[1])
  return <OneReview key={named || reviewId} reviewId={named || reviewId} actorId={actorId} />
}

function OneReview({ reviewId, actorId }: ReviewWorkspaceProps) {
  const review = useQuery(reviewOptions(reviewId))
  if (review.data) return <ReviewScreen view={review.data} actorId={actorId} />
  if (review.isPending) return <LoadingReview />
  const actions = (
    <>
      <Button onPress={() => void review.refetch()}>Try again</Button>
      <ButtonLink href="/reviews" variant="ghost">
        Back to the queue
      </ButtonLink>
    </>
  )
  return (
    <main className="mx-auto w-full max-w-xl p-6">
      <h1 className="sr-only">Review</h1>
      <ErrorNotice error={review.error} title="This review could not be opened" actions={actions} />
    </main>
  )
}

function LoadingReview() {
  return (
    <main className="grid w-full gap-6 p-4 xl:grid-cols-[16rem_1fr_24rem]">
      <h1 className="sr-only">Review</h1>
      <SkeletonBlock lines={8} label="Loading the case" />
      <SkeletonBlock lines={14} label="Loading the tree" />
      <SkeletonBlock lines={8} label="Loading the turn" />
    </main>
  )
}
