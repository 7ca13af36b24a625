// Works one item of a run: takes it up, hands it to the operation of the run's kind, and notes how it ended.
import type { z } from 'zod'
import type { RunKind, runItemJobSchema } from '@/lib/core/domain/run'
import type { Context } from '../context'
import { finishRun } from './finish-run'
import type { ItemOutcome, WorkItem } from './item-work'

const workers = {
  synthesis: async (ctx, work) => (await import('../trees/synthesize-item')).synthesizeItem(ctx, work),
} satisfies Partial<Record<RunKind, WorkItem>>

/** Done twice it changes nothing: an item that has ended is passed over. */
export async function workRunItem(ctx: Context, { itemId }: z.output<typeof runItemJobSchema>): Promise<void> {
  const found = await ctx.db.runItem.findUnique({ where: { id: itemId }, include: { run: true } })
  if (!found || found.state !== 'open' || found.run.state !== 'running') return
  const { run, ...item } = found
  if (run.kind !== 'synthesis') return
  await ctx.db.runItem.update({ where: { id: itemId }, data: { attempts: { increment: 1 }, startedAt: new Date() } })
  await markDone(ctx, itemId, await workers[run.kind](ctx, { run, item, asker: null, judge: null }))
  await finishRun(ctx, run.id)
}

async function markDone(ctx: Context, itemId: number, outcome: ItemOutcome): Promise<void> {
  const { treeId = null, trajectories = null, defects = {} } = outcome
  await ctx.db.runItem.updateMany({
    where: { id: itemId, state: 'open' },
    data: { state: 'done', treeId, trajectories, defects, finishedAt: new Date() },
  })
}
