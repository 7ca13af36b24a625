// Loads a graph version into memory; a version never changes, so each process loads it once.
import type { Graph } from '@/lib/core/domain/graph'
import { DomainError } from '@/lib/core/errors'
import { buildGraph } from '@/lib/core/graph/build-graph'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Db, Tx } from '../db'
import { groupBy } from '../group-by'

/** The versions held; two, so that a change of the active graph does not evict the one still in use. */
const HELD_MAX = 2
const held = new Map<number, Promise<MedicalGraph>>()

export type ActiveGraph = { id: number; version: string; sha256: string; graph: MedicalGraph }

export async function loadGraph(db: Db | Tx, graphId: number): Promise<MedicalGraph> {
  const known = held.get(graphId)
  if (known) return known
  const loading = readGraph(db, graphId).then(buildGraph)
  held.set(graphId, loading)
  loading.catch(() => held.delete(graphId))
  const [oldest] = held.keys()
  if (held.size > HELD_MAX && oldest !== undefined) held.delete(oldest)
  return loading
}

/** The active graph, or null before the first import. */
export async function findActiveGraph(db: Db | Tx): Promise<ActiveGraph | null> {
  const row = await db.graphActivation.findFirst({ orderBy: { id: 'desc' }, select: { graph: true } })
  if (!row) return null
  const { id, name, release, sha256 } = row.graph
  return { id, version: `${name}@${release}`, sha256, graph: await loadGraph(db, id) }
}

/** The active graph. Throws `missing-graph` before the first import. */
export async function getActiveGraph(db: Db | Tx): Promise<ActiveGraph> {
  const active = await findActiveGraph(db)
  if (!active) throw new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')
  return active
}

async function readGraph(db: Db | Tx, graphId: number): Promise<Graph> {
  const header = await db.graph.findUniqueOrThrow({ where: { id: graphId }, select: { name: true, release: true } })
  const concepts = await db.concept.findMany({ where: { graphId }, select: { id: true, kind: true, label: true } })
  const synonyms = await db.synonym.findMany({
    where: { graphId },
    select: { conceptId: true, text: true },
    orderBy: [{ conceptId: 'asc' }, { ordinal: 'asc' }],
  })
  const edges = await db.edge.findMany({
    where: { graphId },
    select: { rel: true, fromId: true, toId: true, frequency: true },
  })
  const byConcept = groupBy(synonyms, (synonym) => synonym.conceptId)
  return {
    ...header,
    concepts: concepts.map((concept) => ({
      ...concept,
      synonyms: (byConcept.get(concept.id) ?? []).map((synonym) => synonym.text),
    })),
    edges: edges.map(({ rel, fromId, toId, frequency }) => ({ rel, from: fromId, to: toId, frequency })),
  }
}
