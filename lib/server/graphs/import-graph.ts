// Stores one version of the knowledge graph, whole, and makes it the active one on request or where none is.
import type { Graph } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { insertRows } from '../insert-rows'
import { ACTIVATE_MS, activateGraphIn } from './activate-graph'
import { matchVersion } from './match-version'

export type ImportedGraph = { id: number; version: string; isNew: boolean; isActive: boolean }

/** `basedOnId`: the stored version that this one adds edges to. */
type ImportGraph = { graph: Graph; activate: boolean; basedOnId?: number }
type NewGraph = { graph: Graph; sha256: string; basedOnId: number | null }

/** `graph` has been checked. The same content again changes nothing; other content under a known version is refused. */
export async function importGraph(ctx: Context, input: ImportGraph): Promise<ImportedGraph> {
  allow(ctx.actor, 'import')
  return ctx.db.$transaction((tx) => importGraphIn(ctx, tx, input), { timeout: ACTIVATE_MS })
}

/** The same within a transaction that writes more. */
export async function importGraphIn(ctx: Context, tx: Tx, input: ImportGraph): Promise<ImportedGraph> {
  // Two imports at once must neither store a version twice nor both become the first active one.
  await takeLock(tx, 'import-graph')
  const active = await tx.graphActivation.findFirst({ orderBy: { id: 'desc' }, select: { graphId: true } })
  const { graph, version, sha256, storedId } = await matchVersion(tx, input.graph)
  const id = storedId ?? (await storeGraph(ctx, tx, { graph, sha256, basedOnId: input.basedOnId ?? null }))
  const activates = active?.graphId !== id && (input.activate || !active)
  if (activates) await activateGraphIn(ctx, tx, id)
  return { id, version, isNew: storedId === null, isActive: activates || active?.graphId === id }
}

async function storeGraph(ctx: Context, tx: Tx, { graph, sha256, basedOnId }: NewGraph): Promise<number> {
  const { concepts, edges, name, release, sources = [] } = graph
  const counts = { conceptCount: concepts.length, edgeCount: edges.length }
  const row = await tx.graph.create({
    data: { name, release, sha256, ...counts, sources, basedOnId, createdById: ctx.actor.id, createdAt: ctx.now },
  })
  const graphId = row.id
  const conceptRows = concepts.map(({ id, kind, label, xrefs = [] }) => ({ graph_id: graphId, id, kind, label, xrefs }))
  const synonymRows = concepts.flatMap(({ id, synonyms }) =>
    synonyms.map((text, ordinal) => ({ graph_id: graphId, concept_id: id, ordinal, text })),
  )
  const edgeRows = edges.map(({ rel, from, to, frequency, source = null, outcomes = null }) => {
    return { graph_id: graphId, rel, from_id: from, to_id: to, frequency, source, outcomes }
  })
  await insertRows(tx, 'concepts', conceptRows)
  await insertRows(tx, 'synonyms', synonymRows)
  await insertRows(tx, 'edges', edgeRows)
  await recordEvent(ctx, tx, {
    action: 'import-graph',
    subject: 'graph',
    subjectId: graphId,
    detail: { ...counts, sha256 },
  })
  return graphId
}
