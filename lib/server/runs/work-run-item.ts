// Works one item of a run: takes it up, hands it to the operation of the run's kind, and notes how it ended.
import type { z } from 'zod'
import type { RunKind, runItemJobSchema } from '@/lib/core/domain/run'
import type { RunItem, Run as RunRow } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Asker } from '../models/asker'
import { inComputeSlot } from './compute-slot'
import { finishRun } from './finish-run'
import { holdRunItem } from './hold-run-item'
import type { ItemOutcome, WorkItem } from './item-work'
import { leaveRunItem } from './leave-run-item'
import { makeCheckHalt } from './make-check-halt'
import { settleAttempt } from './settle-attempt'

/** Somebody else has the item in hand: whether they finished it is looked at again then. */
const HELD_ELSEWHERE_SECONDS = 10

const workers = {
  synthesis: async (ctx, work) => (await import('../trees/synthesize-item')).synthesizeItem(ctx, work),
  extraction: async (ctx, work) => (await import('../reports/extract-item')).extractItem(ctx, work),
  evaluation: async (ctx, work) => (await import('../evaluations/evaluate-item')).evaluateItem(ctx, work),
  continuation: async (ctx, work) => (await import('../continuations/continue-branch')).continueBranch(ctx, work),
} satisfies Record<RunKind, WorkItem>

/** Done twice it changes nothing: an item that has ended is passed over, and nobody works one that somebody else has in hand. */
export async function workRunItem(ctx: Context, { itemId }: z.output<typeof runItemJobSchema>): Promise<void> {
  const found = await ctx.db.runItem.findUnique({ where: { id: itemId }, include: { run: true } })
  if (!found) return
  const { run, ...item } = found
  if (item.state !== 'open') return finishRun(ctx, run.id)
  if (run.state !== 'running') return leaveRunItem(ctx, item)
  const work = () => workHeld(ctx, run, item)
  // Somebody waits for a continuation, and it computes a turn or two.
  const isBulk = run.modelId === null && run.judgeModelId === null && run.kind !== 'continuation'
  return isBulk ? inComputeSlot(work) : work()
}

async function workHeld(ctx: Context, run: RunRow, item: RunItem): Promise<void> {
  const letGo = await holdRunItem(item.id)
  if (!letGo) return leaveRunItem(ctx, item, { startAfterSeconds: HELD_ELSEWHERE_SECONDS })
  try {
    await attempt(ctx, run, item).catch((error: unknown) => settleAttempt(ctx, { run, item }, error))
  } finally {
    await letGo()
  }
  await finishRun(ctx, run.id)
}

async function attempt(ctx: Context, run: RunRow, item: RunItem): Promise<void> {
  const checkHalt = makeCheckHalt(ctx, run.id)
  await checkHalt()
  const { count } = await ctx.db.runItem.updateMany({
    where: { id: item.id, state: 'open' },
    data: { attempts: { increment: 1 }, startedAt: new Date(), errorKind: null, error: null },
  })
  if (count === 0) return
  const [asker, judge] = [
    await makeAsker(ctx, run.modelId, item, checkHalt),
    await makeAsker(ctx, run.judgeModelId, item, checkHalt),
  ]
  await markDone(ctx, item.id, await workers[run.kind](ctx, { run, item, asker, judge }))
}

async function makeAsker(
  ctx: Context,
  modelId: number | null,
  item: RunItem,
  checkHalt: () => Promise<void>,
): Promise<Asker | null> {
  if (modelId === null) return null
  const model = await ctx.db.model.findUniqueOrThrow({ where: { id: modelId } })
  const { createAsker } = await import('../models/create-asker')
  return createAsker(ctx, { model, itemId: item.id, runId: item.runId, checkHalt })
}

/** Also where it was given up meanwhile: what is made counts. */
async function markDone(ctx: Context, itemId: number, outcome: ItemOutcome): Promise<void> {
  const { treeId = null, trajectories = null, defects = {} } = outcome
  await ctx.db.runItem.updateMany({
    where: { id: itemId, state: { not: 'done' } },
    data: { state: 'done', treeId, trajectories, defects, finishedAt: new Date(), errorKind: null, error: null },
  })
}
