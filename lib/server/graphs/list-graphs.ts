// Lists the versions of the knowledge graph, newest first, a page at a time.
import type { z } from 'zod'
import type { GraphSummary, listGraphsSchema } from '@/lib/core/domain/graph-list'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { findActiveName, graphSelect, toGraphSummary } from './graph-row'

export async function listGraphs(ctx: Context, input: z.output<typeof listGraphsSchema>): Promise<Page<GraphSummary>> {
  allow(ctx.actor, 'read-research')
  const { cursor, limit } = input
  const active = await findActiveName(ctx.db)
  const rows = await ctx.db.graph.findMany({
    where: { id: cursor ? { lt: cursor } : undefined },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: graphSelect,
  })
  return cutPage(
    rows.map((row) => toGraphSummary(row, active?.id ?? null)),
    limit,
  )
}
