// The workspace of one review.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '@/components/people/not-allowed'
import { ReviewWorkspace } from '@/components/reviews/review-workspace'
import { can } from '@/lib/core/domain/policy'
import { reviewIdSchema } from '@/lib/core/domain/review'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Review' }

type ReviewPageProps = { params: Promise<{ id: string }> }

export default async function ReviewPage({ params }: ReviewPageProps) {
  const actor = await requireActor()
  if (!can(actor.role, 'review')) return <NotAllowed role={actor.role} right="review" />
  const asked = reviewIdSchema.safeParse({ reviewId: (await params).id })
  if (!asked.success) notFound()
  return <ReviewWorkspace key={asked.data.reviewId} reviewId={asked.data.reviewId} actorId={actor.id} />
}
