// Asks, before a call is made, whether its run still wants it: state and budget are read at most once a second per process and run.
import { spentBudget } from '@/lib/core/domain/run-change'
import type { Context } from '../context'
import { RunHalted } from '../models/asker'
import { readSpent } from './read-spent'
import { stopRun } from './stop-run'
import { isWorkStopping } from './work-stop'

const FRESH_MS = 1000

/** By run. Only that a run goes on is remembered: one that was resumed goes on at once. */
const looks = new Map<number, { at: number; goesOn: Promise<void> }>()

/** Throws RunHalted where the run is paused or over, its budget is spent (which stops it), or the process is stopping. */
export function makeCheckHalt(ctx: Context, runId: number): () => Promise<void> {
  return async () => {
    if (isWorkStopping()) throw new RunHalted('The process is stopping.')
    const known = looks.get(runId)
    if (known && Date.now() - known.at < FRESH_MS) return known.goesOn
    const goesOn = look(ctx, runId)
    looks.set(runId, { at: Date.now(), goesOn })
    goesOn.catch(() => looks.delete(runId))
    return goesOn
  }
}

async function look(ctx: Context, runId: number): Promise<void> {
  const select = { state: true, modelId: true, judgeModelId: true, budgetUsd: true, budgetTokens: true }
  const run = await ctx.db.run.findUniqueOrThrow({ where: { id: runId }, select })
  if (run.state !== 'running') throw new RunHalted(`Run ${runId} is ${run.state}.`)
  const budget = { usd: run.budgetUsd, tokens: run.budgetTokens === null ? null : Number(run.budgetTokens) }
  const asksNobody = run.modelId === null && run.judgeModelId === null
  if (asksNobody || (budget.usd === null && budget.tokens === null)) return
  const reason = spentBudget(budget, await readSpent(ctx.db, runId))
  if (reason === null) return
  await stopRun(ctx, runId, reason)
  throw new RunHalted(reason)
}
