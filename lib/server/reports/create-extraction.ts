// Asks for environments of reports: a run with one item a report, stored and enqueued in one transaction.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { createExtractionSchema } from '@/lib/core/domain/report'
import type { StartedRun } from '@/lib/core/domain/run'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { prepareQueue } from '../jobs/queue'
import { storeRun } from '../runs/store-run'

type Wish = z.output<typeof createExtractionSchema>
type Row = { id: number; key: string }

/** Without report ids: the reports that have no draft and that no other run has still to work. */
export async function createExtraction(ctx: Context, input: Wish): Promise<StartedRun> {
  allow(ctx.actor, 'import')
  const model = await ctx.db.model.findUnique({
    where: { id: input.modelId },
    select: { name: true, disabledAt: true },
  })
  if (!model) throw new DomainError('not-found', `There is no model ${input.modelId}: configure it first.`)
  if (model.disabledAt)
    throw new DomainError('conflict', `The model ${model.name} is disabled: enable it, or choose another one.`)
  const reports = input.reportIds.length > 0 ? await named(ctx, input.reportIds) : await undrafted(ctx, input.limit)
  const items = reports.map(({ id, key }) => ({ key, reportId: id, seed: input.seed }))
  await prepareQueue()
  const { modelId, seed, budget } = input
  const run = { kind: 'extraction' as const, teacherName: model.name, modelId, graphId: null, options: { seed } }
  const runId = await ctx.db.$transaction((tx) => storeRun(ctx, tx, { ...run, budget, items }))
  return { runId }
}

async function named(ctx: Context, ids: readonly number[]): Promise<Row[]> {
  const where = { id: { in: [...new Set(ids)] } }
  const reports = await ctx.db.report.findMany({ where, select: { id: true, key: true }, orderBy: { id: 'asc' } })
  const known = new Set(reports.map(({ id }) => id))
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length > 0) throw new DomainError('not-found', `There is no report ${missing.join(', ')}.`)
  return reports
}

async function undrafted(ctx: Context, limit: number | null): Promise<Row[]> {
  const reports = await ctx.db.report.findMany({
    where: {
      drafts: { none: {} },
      runItems: { none: { state: 'open', run: { state: { in: ['running', 'paused', 'stopped'] } } } },
    },
    ...{ select: { id: true, key: true }, orderBy: { id: 'asc' } },
    take: limit ?? undefined,
  })
  if (reports.length > 0) return reports
  const detail =
    'Every report has an environment already, or a run that makes one: import reports, or name those to be done again.'
  throw new DomainError('invalid-input', detail)
}
