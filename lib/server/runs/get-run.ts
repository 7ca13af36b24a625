// One run: how far it has come, what it cost, what failed and why.
import { allow } from '@/lib/core/domain/policy'
import type { RunDetail } from '@/lib/core/domain/run'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { readReasons, readRuns } from './run-row'

export async function getRun(ctx: Context, { runId }: { runId: number }): Promise<RunDetail> {
  allow(ctx.actor, 'read-research')
  const [run] = await readRuns(ctx.db, Prisma.sql`r.id = ${runId}`, 1)
  if (!run) throw new DomainError('not-found', `There is no run ${runId}.`)
  return { ...run, reasons: run.itemsFailed > 0 ? await readReasons(ctx.db, runId) : [] }
}
