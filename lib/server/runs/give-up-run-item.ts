// Notes an item as failed whose job was tried as often as the queue allows.
import type { z } from 'zod'
import type { runItemJobSchema } from '@/lib/core/domain/run'
import type { Context } from '../context'
import { finishRun } from './finish-run'

/** What the item's own work noted of its failure stays; nothing noted means that every worker died at it. */
export async function giveUpRunItem(ctx: Context, { runId, itemId }: z.output<typeof runItemJobSchema>): Promise<void> {
  await ctx.db.runItem.updateMany({
    where: { id: itemId, state: 'open' },
    data: {
      ...{ state: 'failed', errorKind: 'worker-died', finishedAt: new Date() },
      error: 'Every worker that took it up ended without finishing it.',
    },
  })
  await finishRun(ctx, runId)
}
