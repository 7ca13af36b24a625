// One version of the knowledge graph: what it was made from and how much it holds.
import type { GraphCounts, GraphDetail, GraphIdInput } from '@/lib/core/domain/graph-list'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import type { Db } from '../db'
import { findActiveName, requireGraph, toGraphSummary } from './graph-row'

/** Counting a version of half a million edges takes a second, and a version never changes. */
const counted = new Map<number, Promise<GraphCounts>>()

export async function getGraph(ctx: Context, input: GraphIdInput): Promise<GraphDetail> {
  allow(ctx.actor, 'read-research')
  const row = await requireGraph(ctx.db, input.graphId)
  const active = await findActiveName(ctx.db)
  return { ...toGraphSummary(row, active?.id ?? null), counts: await countsOf(ctx.db, row.id), active }
}

function countsOf(db: Db, graphId: number): Promise<GraphCounts> {
  const known = counted.get(graphId)
  if (known) return known
  const counting = countGraph(db, graphId)
  counted.set(graphId, counting)
  counting.catch(() => counted.delete(graphId))
  return counting
}

async function countGraph(db: Db, graphId: number): Promise<GraphCounts> {
  const kinds = await db.concept.groupBy({ by: 'kind', where: { graphId }, _count: true })
  const edges = await db.edge.groupBy({ by: ['rel', 'source'], where: { graphId }, _count: true })
  const counts: GraphCounts = {
    kinds: { disease: 0, finding: 0, test: 0 },
    relations: { is_a: 0, has_finding: 0, reveals: 0, indicates: 0 },
    edgeSources: [],
  }
  for (const { kind, _count } of kinds) counts.kinds[kind] = _count
  const bySource = new Map<string | null, number>()
  for (const { rel, source, _count } of edges) {
    counts.relations[rel] += _count
    bySource.set(source, (bySource.get(source) ?? 0) + _count)
  }
  counts.edgeSources = Array.from(bySource, ([source, edges]) => ({ source, edges })).sort((a, b) => b.edges - a.edges)
  return counts
}
