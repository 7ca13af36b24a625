// A reviewer's queue.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { ReviewQueue } from '@/components/reviews/review-queue'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Reviews' }

export default async function ReviewsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'review')) return <NotAllowed role={actor.role} right="review" />
  return (
    <PageFrame>
      <PageHeader
        title="Reviews"
        description="Judge each turn of a trajectory tree: accept, reject, edit, or say that you cannot judge."
      />
      <ReviewQueue />
    </PageFrame>
  )
}
