// Finds a review of the actor's with all that its rules need.
import { DomainError } from '@/lib/core/errors'
import type { ReviewState, RoundState, SlotKind, SlotState } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { personOf } from '../person-of'

export type OwnReview = {
  id: number
  treeId: number
  caseId: number
  reviewerId: number
  state: ReviewState
  submittedAt: Date | null
  /**
   * When this person was first shown the truth of the case: by the reveal of this review or another, or, where this round hides it, in a
   * round that shows it from the start.
   */
  truthSeenAt: Date | null
  slot: { id: number; kind: SlotKind; state: SlotState; holderId: number | null; leaseUntil: Date | null }
  round: {
    id: number
    name: string
    state: RoundState
    /** That in force; its text may be long and is read where it is shown. */
    guidelineVersion: number
    isSimulated: boolean
    isProspective: boolean
    showsTruth: boolean
    leaseMinutes: number
  }
}

/** One query. Throws `not-found` for reviews of other people, so that nothing can be learnt of them. */
export async function findOwnReview(ctx: Context, db: Db | Tx, reviewId: number): Promise<OwnReview> {
  const [found] = await db.$queryRaw<{ review: Row }[]>`
    SELECT json_build_object('id', v.id, 'treeId', v.tree_id, 'caseId', v.case_id, 'reviewerId', v.reviewer_id, 'state', v.state,
      'submittedAt', v.submitted_at,
      'truthSeenAt', (SELECT min(least(o.revealed_at, CASE WHEN x.shows_truth AND NOT r.shows_truth THEN o.opened_at END))
        FROM reviews o JOIN rounds x ON x.id = o.round_id WHERE o.reviewer_id = v.reviewer_id AND o.case_id = v.case_id),
      'slot', json_build_object('id', s.id, 'kind', s.kind, 'state', s.state, 'holderId', s.holder_id, 'leaseUntil', s.lease_until),
      'round', json_build_object('id', r.id, 'name', r.name, 'state', r.state,
        'guidelineVersion', (SELECT max(version) FROM guidelines WHERE round_id = r.id), 'isSimulated', r.is_simulated, 'isProspective', r.is_prospective,
        'showsTruth', r.shows_truth, 'leaseMinutes', r.lease_minutes)) AS review
    FROM reviews v JOIN review_slots s ON s.id = v.slot_id JOIN rounds r ON r.id = v.round_id
    WHERE v.id = ${reviewId} AND v.reviewer_id = ${personOf(ctx.actor)}`
  if (!found) throw new DomainError('not-found', `You have no review ${reviewId}.`)
  const { review } = found
  const { slot } = review
  return {
    ...review,
    submittedAt: toDate(review.submittedAt),
    truthSeenAt: toDate(review.truthSeenAt),
    slot: { ...slot, leaseUntil: toDate(slot.leaseUntil) },
  }
}

/** As JSON gives it: times are text. */
type Row = Omit<OwnReview, 'submittedAt' | 'truthSeenAt' | 'slot'> & {
  submittedAt: string | null
  truthSeenAt: string | null
  slot: Omit<OwnReview['slot'], 'leaseUntil'> & { leaseUntil: string | null }
}

const toDate = (time: string | null) => (time === null ? null : new Date(time))

/**
 * The review, with its slot locked until the transaction ends: verdicts of one review come one after the other, and nobody
 * claims the slot meanwhile.
 */
export async function lockOwnReview(ctx: Context, tx: Tx, reviewId: number): Promise<OwnReview> {
  await tx.$executeRaw`
    SELECT 1 FROM review_slots s JOIN reviews v ON v.slot_id = s.id
    WHERE v.id = ${reviewId} AND v.reviewer_id = ${personOf(ctx.actor)} FOR UPDATE OF s`
  return findOwnReview(ctx, tx, reviewId)
}

/**
 * Throws unless its reviewer may give verdicts: while the review is open, and, as a change of mind, after it was submitted until the
 * round is closed.
 */
export function requireJudgeable(review: OwnReview): void {
  if (review.state !== 'submitted' || review.round.state === 'closed') requireOpenReview(review)
}

/** Throws unless the review can still be worked on by its reviewer. */
export function requireOpenReview(review: OwnReview): void {
  if (review.state === 'submitted')
    throw new DomainError('already-submitted', 'This review was submitted; it is read-only now.')
  if (review.round.state === 'closed')
    throw new DomainError('round-closed', 'The round was closed; this review takes no more verdicts.')
  if (review.slot.holderId !== review.reviewerId || review.slot.state !== 'leased' || review.state !== 'in_progress') {
    throw new DomainError(
      'lease-lost',
      'This tree went back to the queue, and another reader may have it. Take the next one.',
    )
  }
}
