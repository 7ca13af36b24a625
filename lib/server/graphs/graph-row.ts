// What is selected of a graph version's row, and how it becomes a summary.
import { graphSourceSchema, graphVersion } from '@/lib/core/domain/graph'
import type { GraphSummary } from '@/lib/core/domain/graph-list'
import { DomainError } from '@/lib/core/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'

export const graphSelect = {
  id: true,
  name: true,
  release: true,
  conceptCount: true,
  edgeCount: true,
  sources: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  basedOn: { select: { id: true, name: true, release: true } },
} satisfies Prisma.GraphSelect

export type GraphRow = Prisma.GraphGetPayload<{ select: typeof graphSelect }>

export function toGraphSummary(row: GraphRow, activeId: number | null): GraphSummary {
  const { id, name, release, basedOn } = row
  return {
    ...{ id, name, release, version: graphVersion(row) },
    concepts: row.conceptCount,
    edges: row.edgeCount,
    sources: graphSourceSchema.array().parse(row.sources),
    basedOn: basedOn && { id: basedOn.id, version: graphVersion(basedOn) },
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy?.name ?? null,
    isActive: id === activeId,
  }
}

export type GraphName = { id: number; version: string }

/** The version in force, by name alone: nothing is loaded. Null before the first import. */
export async function findActiveName(db: Db | Tx): Promise<GraphName | null> {
  const row = await db.graphActivation.findFirst({
    orderBy: { id: 'desc' },
    select: { graph: { select: { id: true, name: true, release: true } } },
  })
  return row && { id: row.graph.id, version: graphVersion(row.graph) }
}

/** Throws `not-found` where no version has the id. */
export async function requireGraph(db: Db | Tx, graphId: number): Promise<GraphRow> {
  const row = await db.graph.findUnique({ where: { id: graphId }, select: graphSelect })
  if (row) return row
  throw new DomainError('not-found', `There is no graph version ${graphId}.`)
}
