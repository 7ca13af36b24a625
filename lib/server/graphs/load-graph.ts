// Loads a graph version into memory; a version never changes, so each process loads it once.
import type { ConceptKind, EdgeRel, Graph, Outcomes } from '@/lib/core/domain/graph'
import { DomainError } from '@/lib/core/errors'
import { indexSoundGraph } from '@/lib/core/graph/build-graph'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Db, Tx } from '../db'

/** The versions held; two, so that a change of the active graph does not evict the one still in use. */
const HELD_MAX = 2
const held = new Map<number, Promise<MedicalGraph>>()

export type ActiveGraph = { id: number; version: string; sha256: string; graph: MedicalGraph }

/** Read and indexed once more, whatever is held. */
export async function loadGraphAnew(db: Db | Tx, graphId: number): Promise<MedicalGraph> {
  return indexSoundGraph(await readGraph(db, graphId))
}

export async function loadGraph(db: Db | Tx, graphId: number): Promise<MedicalGraph> {
  const known = held.get(graphId)
  if (known) {
    // Last in is last out: browsing other versions does not push out the one in use.
    held.delete(graphId)
    held.set(graphId, known)
    return known
  }
  const loading = loadGraphAnew(db, graphId)
  held.set(graphId, loading)
  loading.catch(() => held.delete(graphId))
  const [oldest] = held.keys()
  if (held.size > HELD_MAX && oldest !== undefined) held.delete(oldest)
  return loading
}

/** The id of the active graph, or null before the first import. */
export async function findActiveGraphId(db: Db | Tx): Promise<number | null> {
  const row = await db.graphActivation.findFirst({ orderBy: { id: 'desc' }, select: { graphId: true } })
  return row?.graphId ?? null
}

/** The id of the active graph. Throws `missing-graph` before the first import. */
export async function getActiveGraphId(db: Db | Tx): Promise<number> {
  const id = await findActiveGraphId(db)
  if (id === null) throw missingGraph()
  return id
}

const missingGraph = () => new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')

/** One version with its graph in memory. */
export async function loadGraphVersion(db: Db | Tx, graphId: number): Promise<ActiveGraph> {
  const select = { id: true, name: true, release: true, sha256: true }
  const { id, name, release, sha256 } = await db.graph.findUniqueOrThrow({ where: { id: graphId }, select })
  return { id, version: `${name}@${release}`, sha256, graph: await loadGraph(db, id) }
}

/** The active graph, or null before the first import. */
export async function findActiveGraph(db: Db | Tx): Promise<ActiveGraph | null> {
  const id = await findActiveGraphId(db)
  return id === null ? null : loadGraphVersion(db, id)
}

/** The active graph. Throws `missing-graph` before the first import. */
export async function getActiveGraph(db: Db | Tx): Promise<ActiveGraph> {
  const active = await findActiveGraph(db)
  if (!active) throw missingGraph()
  return active
}

type Columns = {
  concepts: [string[], ConceptKind[], string[], string[][]]
  synonyms: [string[], string[]]
  edges: [EdgeRel[], string[], string[], (number | null)[], (Outcomes | null)[]]
}

/** One row of arrays, because a row an edge costs seconds. Sources of edges are left in the database: no score reads them. */
async function readGraph(db: Db | Tx, graphId: number): Promise<Graph> {
  const header = await db.graph.findUniqueOrThrow({ where: { id: graphId }, select: { name: true, release: true } })
  const [columns] = await db.$queryRaw<Columns[]>`
    SELECT
      (SELECT json_build_array(coalesce(json_agg(id), '[]'), coalesce(json_agg(kind), '[]'), coalesce(json_agg(label), '[]'), coalesce(json_agg(xrefs), '[]'))
        FROM (SELECT id, kind, label, xrefs FROM concepts WHERE graph_id = ${graphId} ORDER BY id COLLATE "C") c) AS concepts,
      (SELECT json_build_array(coalesce(json_agg(concept_id), '[]'), coalesce(json_agg(text), '[]'))
        FROM (SELECT concept_id, text FROM synonyms WHERE graph_id = ${graphId} ORDER BY concept_id COLLATE "C", ordinal) s) AS synonyms,
      (SELECT json_build_array(coalesce(json_agg(rel), '[]'), coalesce(json_agg(from_id), '[]'), coalesce(json_agg(to_id), '[]'),
          coalesce(json_agg(frequency), '[]'), coalesce(json_agg(outcomes), '[]'))
        FROM (SELECT rel, from_id, to_id, frequency, outcomes FROM edges WHERE graph_id = ${graphId}
          ORDER BY rel, from_id COLLATE "C", to_id COLLATE "C") e) AS edges`
  if (!columns) throw new RangeError(`there is no graph ${graphId}`)
  const { concepts, synonyms, edges } = columns
  const synonymsOf = groupTexts(synonyms)
  return {
    ...header,
    concepts: concepts[0].map((id, i) => ({
      id,
      kind: concepts[1][i] ?? 'finding',
      label: concepts[2][i] ?? id,
      synonyms: synonymsOf.get(id) ?? [],
      xrefs: concepts[3][i] ?? [],
    })),
    edges: edges[0].map((rel, i) => ({
      rel,
      from: edges[1][i] ?? '',
      to: edges[2][i] ?? '',
      frequency: edges[3][i] ?? null,
      outcomes: edges[4][i] ?? undefined,
    })),
  }
}

function groupTexts([ids, texts]: Columns['synonyms']): Map<string, string[]> {
  const grouped = new Map<string, string[]>()
  ids.forEach((id, i) => {
    const known = grouped.get(id)
    if (known) known.push(texts[i] ?? '')
    else grouped.set(id, [texts[i] ?? ''])
  })
  return grouped
}
