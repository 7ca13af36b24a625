// Goes on with a score run that was cancelled or in which parts failed.
import { allow } from '@/lib/core/domain/policy'
import type { ScoreRun } from '@/lib/core/domain/score-run'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { prepareQueue } from '../jobs/queue'
import { enqueueScoreRun } from './enqueue-score-run'
import { getScoreRun } from './get-score-run'

export async function resumeScoreRun(ctx: Context, input: { runId: number }): Promise<ScoreRun> {
  allow(ctx.actor, 'score')
  const { runId } = input
  await getScoreRun(ctx, { runId })
  await prepareQueue()
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.scoreRun.updateMany({
      where: { id: runId, state: { in: ['cancelled', 'failed'] } },
      data: { state: 'running', finishedAt: null, error: null },
    })
    if (count === 0)
      throw new DomainError('conflict', `The score run ${runId} is running or done; there is nothing to resume.`)
    await tx.scoreChunk.updateMany({
      where: { runId, state: 'failed' },
      data: { state: 'open', error: null, finishedAt: null },
    })
    await enqueueScoreRun(tx, runId, await tx.scoreChunk.count({ where: { runId, state: 'open' } }))
    await recordEvent(ctx, tx, { action: 'resume-score-run', subject: 'score-run', subjectId: runId })
  })
  return getScoreRun(ctx, { runId })
}
