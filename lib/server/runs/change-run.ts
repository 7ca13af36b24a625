// Pauses, resumes, ends or retries a run.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { Budget, changeRunSchema, RunDetail, RunState } from '@/lib/core/domain/run'
import { changedRunState, spentBudget } from '@/lib/core/domain/run-change'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { prepareQueue } from '../jobs/queue'
import { enqueueOpenItems } from './enqueue-open-items'
import { finishRun } from './finish-run'
import { getRun } from './get-run'
import { readSpent } from './read-spent'
import { requirePrices } from './require-prices'
import { setAnswersAside } from './set-answers-aside'

/** Items in hand when a run is paused or ended stop at their next question; answers under way are kept. */
export async function changeRun(ctx: Context, input: z.output<typeof changeRunSchema>): Promise<RunDetail> {
  allow(ctx.actor, 'control-runs')
  const { runId, action, budget } = input
  await prepareQueue()
  await ctx.db.$transaction(async (tx) => {
    const state = await lockRun(tx, runId)
    const next = changedRunState(runId, state, action)
    if (budget) await setBudget(tx, runId, budget)
    if (action === 'retry') await openFailed(tx, runId)
    await setState(ctx, tx, runId, state, next)
    if (next === 'running') {
      await requireBudget(tx, runId)
      await enqueueOpenItems(tx, runId, { countsInHand: state === 'running' && action === 'resume' })
    }
    const detail = { from: state, ...(budget ? { budget } : {}) }
    await recordEvent(ctx, tx, { action: `${action}-run`, subject: 'run', subjectId: runId, detail })
  })
  await finishRun(ctx, runId)
  return getRun(ctx, { runId })
}

async function lockRun(tx: Tx, runId: number): Promise<RunState> {
  const [run] = await tx.$queryRaw<{ state: RunState }[]>`
    SELECT state::text AS state FROM runs WHERE id = ${runId} FOR UPDATE`
  if (!run) throw new DomainError('not-found', `There is no run ${runId}.`)
  return run.state
}

async function setState(ctx: Context, tx: Tx, runId: number, from: RunState, to: RunState): Promise<void> {
  if (from === to) return
  const data =
    to === 'running'
      ? { state: to, reason: null, finishedAt: null, runningSince: ctx.now }
      : { state: to, reason: null, finishedAt: to === 'cancelled' ? ctx.now : null }
  await tx.run.update({ where: { id: runId }, data })
}

async function setBudget(tx: Tx, runId: number, budget: Budget): Promise<void> {
  const data = { budgetUsd: budget.usd, budgetTokens: budget.tokens }
  const { modelId, judgeModelId } = await tx.run.update({ where: { id: runId }, data })
  await requirePrices(tx, budget, [modelId, judgeModelId])
}

async function openFailed(tx: Tx, runId: number): Promise<void> {
  await setAnswersAside(tx, runId)
  const { count } = await tx.runItem.updateMany({
    where: { runId, state: 'failed' },
    data: { state: 'open', errorKind: null, error: null, finishedAt: null },
  })
  if (count === 0) throw new DomainError('conflict', `No item of run ${runId} failed; there is nothing to try again.`)
}

/** A run without money would stop at its first question. */
async function requireBudget(tx: Tx, runId: number): Promise<void> {
  const run = await tx.run.findUniqueOrThrow({ where: { id: runId } })
  const { modelId, judgeModelId, budgetUsd, budgetTokens } = run
  if (modelId === null && judgeModelId === null) return
  const budget: Budget = { usd: budgetUsd, tokens: budgetTokens === null ? null : Number(budgetTokens) }
  const reason = spentBudget(budget, await readSpent(tx, runId))
  if (reason !== null) throw new DomainError('conflict', `${reason} Raise it to go on with run ${runId}.`)
}
