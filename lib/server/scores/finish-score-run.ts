// Ends a score run that has no open part left, or that is of a metric version this build does not compute.
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { wakeAudit } from '../audit-streams/wake-audit'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'

/** Idempotent: the update locks the run's row, so that of two that finish its last parts exactly one ends it. */
export async function finishScoreRun(ctx: Context, runId: number): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const [ended] = await tx.$queryRaw<{ state: string }[]>`
      UPDATE score_runs r SET finished_at = now(),
        error = CASE WHEN r.metric_version <> ${METRIC_VERSION}
          THEN 'It asks for metric version ' || r.metric_version || ', which this build does not compute: start another run.' END,
        state = (CASE WHEN r.metric_version <> ${METRIC_VERSION} OR EXISTS (
          SELECT 1 FROM score_chunks WHERE run_id = r.id AND state = 'failed') THEN 'failed' ELSE 'done' END)::"ScoreRunState"
      WHERE r.id = ${runId} AND r.state = 'running' AND (r.metric_version <> ${METRIC_VERSION}
        OR NOT EXISTS (SELECT 1 FROM score_chunks WHERE run_id = r.id AND state = 'open'))
      RETURNING r.state::text AS state`
    if (!ended) return
    const detail = { state: ended.state }
    await recordEvent(ctx, tx, { action: 'finish-score-run', subject: 'score-run', subjectId: runId, detail })
    await wakeAudit(tx)
  })
}
