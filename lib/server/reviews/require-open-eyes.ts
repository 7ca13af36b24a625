// Says whether a reviewer may see what stands behind a review of theirs: truth, scores, decisions and their explanation.
import { DomainError } from '@/lib/core/errors'
import type { Db, Tx } from '../db'
import type { OwnReview } from './find-own-review'

/**
 * Throws `blinded` before the review is submitted, and while the same person reads a tree of the same case again. A lease that ran out
 * counts too: until somebody else takes the tree, they may go on with it.
 */
export async function requireOpenEyes(db: Db | Tx, { state, caseId, reviewerId }: OwnReview): Promise<void> {
  if (state !== 'submitted') {
    const detail = 'Scores and the true diagnosis are shown after you submit, so that they cannot steer you.'
    throw new DomainError('blinded', detail)
  }
  const open = await db.review.findFirst({
    where: { reviewerId, caseId, state: 'in_progress' },
    select: { id: true, round: { select: { name: true } } },
  })
  if (!open) return
  throw new DomainError(
    'blinded',
    `You are reading a tree of the same case again. Submit review ${open.id} in “${open.round.name}” first; then this is shown again.`,
  )
}
