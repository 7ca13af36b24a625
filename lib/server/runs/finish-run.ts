// Ends a run that has no open item left; of an evaluation it has the figures made first.
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'

const isOver = (runId: number) => Prisma.sql`
  id = ${runId} AND state IN ('running', 'paused', 'stopped')
    AND NOT EXISTS (SELECT 1 FROM run_items WHERE run_id = ${runId} AND state = 'open')`

/** Idempotent: the update locks the run's row, so that of two that finish its last items exactly one ends it. */
export async function finishRun(ctx: Context, runId: number): Promise<void> {
  const [over] = await ctx.db.$queryRaw<{ kind: string }[]>`SELECT kind::text AS kind FROM runs WHERE ${isOver(runId)}`
  if (!over) return
  if (over.kind === 'evaluation') await (await import('../evaluations/finish-evaluation')).finishEvaluation(ctx, runId)
  await ctx.db.$transaction(async (tx) => {
    const ended = await tx.$executeRaw`
      UPDATE runs SET state = 'done', reason = NULL, finished_at = now() WHERE ${isOver(runId)}`
    if (ended > 0) await recordEvent(ctx, tx, { action: 'finish-run', subject: 'run', subjectId: runId })
  })
}
