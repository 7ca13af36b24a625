// Answers tests that a reviewer chooses while writing a turn: what the case says of them, and nothing else of it.
import type { AskOracle, OracleAnswers } from '@/lib/core/domain/oracle-question'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { openDesk } from '../verdicts/open-desk'
import { findOwnReview, requireJudgeable } from './find-own-review'
import { loadReviewNodes } from './load-review-nodes'

/**
 * Each question is logged: it tells what a reviewer knew when they wrote. Throws `blinded` where the round covers answers until a turn
 * is saved, and `not-found` for a turn this person does not see.
 */
export async function askOracle(ctx: Context, { reviewId, turnId, tests }: AskOracle): Promise<OracleAnswers> {
  allow(ctx.actor, 'review')
  const review = await findOwnReview(ctx, ctx.db, reviewId)
  requireJudgeable(review)
  if (review.round.isProspective) {
    throw new DomainError(
      'blinded',
      'In this round the answers come when the turn is saved, so that no order is chosen with hindsight.',
    )
  }
  const { nodes } = await loadReviewNodes(ctx.db, review)
  if (!nodes.some(({ id }) => id === turnId))
    throw new DomainError('not-found', `There is no turn "${turnId}" in this tree.`)
  const clinicalCase = toCase(await ctx.db.case.findUniqueOrThrow({ where: { id: review.caseId } }))
  const answers = (await openDesk(ctx.db, clinicalCase))(tests)
  const detail = { turn: turnId, tests }
  await ctx.db.$transaction((tx) =>
    recordEvent(ctx, tx, { action: 'ask-oracle', subject: 'review', subjectId: reviewId, detail }),
  )
  return { answers }
}
