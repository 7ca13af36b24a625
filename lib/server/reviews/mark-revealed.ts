// Notes that a reviewer is shown what stands behind a review of theirs: from then on their words on its case are marked.
import { takeLock } from '../advisory-lock'
import { type AuditEntry, recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { OwnReview } from './find-own-review'
import { requireOpenEyes } from './require-open-eyes'

/**
 * Done before anything is shown: every look is logged, the first one counts. Throws `blinded` as `requireOpenEyes` does, and holds off
 * this person's claims meanwhile, so that none of them is for another tree of the case.
 */
export async function markRevealed(ctx: Context, review: OwnReview, look: Pick<AuditEntry, 'action' | 'detail'>) {
  await ctx.db.$transaction(async (tx) => {
    await takeLock(tx, 'claim', review.reviewerId)
    await requireOpenEyes(tx, review)
    await tx.review.updateMany({ where: { id: review.id, revealedAt: null }, data: { revealedAt: ctx.now } })
    await recordEvent(ctx, tx, { ...look, subject: 'review', subjectId: review.id })
  })
}
