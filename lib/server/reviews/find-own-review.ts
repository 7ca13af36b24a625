// Finds a review of the actor's with all that its rules need.
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { personOf } from '../person-of'

/** Throws `not-found` for reviews of other people, so that nothing can be learnt of them. */
export async function findOwnReview(ctx: Context, db: Db | Tx, reviewId: number) {
  const review = await db.review.findFirst({
    where: { id: reviewId, reviewerId: personOf(ctx.actor) },
    include: {
      slot: true,
      round: { select: { id: true, name: true, guidelines: true, isSimulated: true, leaseMinutes: true, state: true } },
    },
  })
  if (!review) throw new DomainError('not-found', `You have no review ${reviewId}.`)
  return review
}

export type OwnReview = Awaited<ReturnType<typeof findOwnReview>>

/** Throws unless the review can still be worked on by its reviewer. */
export function requireOpenReview(review: OwnReview): void {
  if (review.state === 'submitted')
    throw new DomainError('already-submitted', 'This review was submitted; it is read-only now.')
  if (review.round.state === 'closed')
    throw new DomainError('round-closed', 'The round was closed; this review takes no more verdicts.')
  if (review.slot.holderId !== review.reviewerId || review.slot.state !== 'leased') {
    throw new DomainError(
      'lease-lost',
      'This tree went back to the queue, and another reader may have it. Take the next one.',
    )
  }
}
