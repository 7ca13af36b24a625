// Writes what an evaluation came to, once its run has ended.
import type { ModeSummary } from '@/lib/core/domain/evaluation'
import { summariseCases } from '@/lib/core/evaluation/summarise-cases'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { storedModes } from './evaluation-mode'
import { evaluationOptionsSchema } from './evaluation-options'
import { loadPlayedCases } from './load-played-cases'

/**
 * Called after the last item of a run; a run of another kind is left alone. Done again it writes the same, and after failed items were tried
 * again it writes what is true then.
 */
export async function finishEvaluation(ctx: Context, runId: number): Promise<void> {
  const evaluation = await ctx.db.evaluation.findUnique({
    where: { runId },
    select: { id: true, runId: true, graphId: true, options: true, run: { select: { judgeModelId: true } } },
  })
  if (!evaluation) return
  const { modes, seed } = evaluationOptionsSchema.parse(evaluation.options)
  const hasJudge = evaluation.run.judgeModelId !== null
  const summary: ModeSummary[] = []
  for (const mode of modes) {
    const cases = await loadPlayedCases(ctx.db, evaluation, storedModes[mode])
    summary.push({ mode, strata: summariseCases(cases, { hasJudge, seed: `${seed}:${mode}` }) })
  }
  await ctx.db.$transaction(async (tx) => {
    await tx.evaluation.update({ where: { id: evaluation.id }, data: { summary } })
    const detail = { modes, cases: summary[0]?.strata[0]?.cases ?? 0, failed: summary[0]?.strata[0]?.failed ?? 0 }
    await recordEvent(ctx, tx, { action: 'finish-evaluation', subject: 'evaluation', subjectId: evaluation.id, detail })
  })
}
