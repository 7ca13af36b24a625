// Asks for trees of cases: one job a case, enqueued in one transaction.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'
import { enqueue, prepareQueue } from '../jobs/queue'

/** Without case ids: every case of the train split. Trees that exist already are made again to the same content and change nothing. */
export async function synthesizeTrees(
  ctx: Context,
  input: z.output<typeof synthesizeTreesSchema>,
): Promise<{ queued: number }> {
  allow(ctx.actor, 'synthesize')
  const { id: graphId } = await getActiveGraph(ctx.db)
  const { caseIds, ...options } = input
  const cases = await ctx.db.case.findMany({
    where: caseIds.length > 0 ? { id: { in: caseIds } } : { split: 'train' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const missing = caseIds.filter((id) => !cases.some((row) => row.id === id))
  if (missing.length > 0) throw new DomainError('not-found', `There is no case ${missing.join(', ')}.`)
  await prepareQueue()
  await ctx.db.$transaction(async (tx) => {
    for (const row of cases) await enqueue(tx, 'synthesize-tree', { caseId: row.id, graphId, options })
    await recordEvent(ctx, tx, {
      action: 'synthesize-trees',
      subject: 'case',
      subjectId: 'batch',
      detail: { count: cases.length, ...options },
    })
  })
  return { queued: cases.length }
}
