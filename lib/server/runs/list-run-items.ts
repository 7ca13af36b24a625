// Lists the items of a run in their order, a page at a time.
import type { z } from 'zod'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { type listRunItemsSchema, type RunItem, runItemSchema } from '@/lib/core/domain/run'
import { DomainError } from '@/lib/core/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'

const select = {
  ...{ id: true, ordinal: true, key: true, caseId: true, reportId: true, treeId: true, state: true, attempts: true },
  ...{ errorKind: true, error: true, calls: true, promptTokens: true, completionTokens: true, costUsd: true },
  ...{ callFailures: true, defects: true, startedAt: true, finishedAt: true },
  case: { select: { title: true } },
  report: { select: { title: true } },
} satisfies Prisma.RunItemSelect

/** Items of a run are stored in their order, so that their ids page through it. */
export async function listRunItems(ctx: Context, input: z.output<typeof listRunItemsSchema>): Promise<Page<RunItem>> {
  allow(ctx.actor, 'read-research')
  const { runId, state, cursor, limit } = input
  const rows = await ctx.db.runItem.findMany({
    where: { runId, state, id: cursor ? { gt: cursor } : undefined },
    ...{ select, orderBy: { id: 'asc' }, take: limit + 1 },
  })
  if (rows.length === 0 && (await ctx.db.run.count({ where: { id: runId } })) === 0)
    throw new DomainError('not-found', `There is no run ${runId}.`)
  return cutPage(rows.map(toRunItem), limit)
}

function toRunItem(row: Prisma.RunItemGetPayload<{ select: typeof select }>): RunItem {
  const { case: clinicalCase, report, ...item } = row
  return runItemSchema.parse({
    ...item,
    title: clinicalCase?.title ?? report?.title ?? item.key,
    promptTokens: Number(item.promptTokens),
    completionTokens: Number(item.completionTokens),
    startedAt: item.startedAt?.toISOString() ?? null,
    finishedAt: item.finishedAt?.toISOString() ?? null,
  })
}
