// Notes an item as failed whose job was tried as often as the queue allows.
import type { z } from 'zod'
import type { runItemJobSchema } from '@/lib/core/domain/run'
import type { Context } from '../context'
import { finishRun } from './finish-run'

/** What its last attempt noted of its failure stays; nothing noted means that the worker at it died. */
export async function giveUpRunItem(ctx: Context, { runId, itemId }: z.output<typeof runItemJobSchema>): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE run_items SET state = 'failed', finished_at = now(), error_kind = coalesce(error_kind, 'worker-died'),
      error = coalesce(error, 'Every worker that took it up ended without finishing it.')
    WHERE id = ${itemId} AND state = 'open'`
  await finishRun(ctx, runId)
}
