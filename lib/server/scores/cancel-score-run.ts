// Stops a score run: parts under way are finished, open ones are left, and what was scored stays.
import { allow } from '@/lib/core/domain/policy'
import type { ScoreRun } from '@/lib/core/domain/score-run'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { getScoreRun } from './get-score-run'

export async function cancelScoreRun(ctx: Context, input: { runId: number }): Promise<ScoreRun> {
  allow(ctx.actor, 'score')
  const { runId } = input
  await getScoreRun(ctx, { runId })
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.scoreRun.updateMany({
      where: { id: runId, state: 'running' },
      data: { state: 'cancelled', finishedAt: ctx.now },
    })
    if (count === 0) throw new DomainError('conflict', `The score run ${runId} has ended already.`)
    await recordEvent(ctx, tx, { action: 'cancel-score-run', subject: 'score-run', subjectId: runId })
  })
  return getScoreRun(ctx, { runId })
}
