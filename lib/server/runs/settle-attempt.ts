// How an attempt at an item ended that did not make it: failed for good, left for later, or the whole run stopped.
import type { RunItem, Run as RunRow } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { log } from '../log'
import { ModelUnavailable, RunHalted } from '../models/asker'
import { ItemFailed } from './item-work'
import { leaveRunItem } from './leave-run-item'
import { stopRun } from './stop-run'

const MESSAGE_LENGTH = 2000

type Attempt = { run: RunRow; item: RunItem }

/** Throws what the queue is to try again later; the reason is noted with the item in case that was the last time. */
export async function settleAttempt(ctx: Context, { run, item }: Attempt, error: unknown): Promise<void> {
  if (error instanceof RunHalted) return leaveRunItem(ctx, item)
  if (error instanceof ItemFailed) return note(ctx, item, { kind: error.kind, message: error.message, isFinal: true })
  if (error instanceof ModelUnavailable && error.isFatal) return stopRun(ctx, run.id, error.message)
  const kind = error instanceof ModelUnavailable ? error.kind : 'internal'
  log.warn({ err: error, runId: run.id, itemId: item.id, kind }, 'an attempt at an item failed')
  await note(ctx, item, { kind, message: error instanceof Error ? error.message : String(error), isFinal: false })
  throw error
}

type Failure = { kind: string; message: string; isFinal: boolean }

async function note(ctx: Context, { id }: RunItem, { kind, message, isFinal }: Failure): Promise<void> {
  const said = { errorKind: kind, error: message.slice(0, MESSAGE_LENGTH) }
  await ctx.db.runItem.updateMany({
    where: { id, state: 'open' },
    data: isFinal ? { ...said, state: 'failed', finishedAt: new Date() } : said,
  })
}
