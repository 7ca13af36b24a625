// Reads a stored graph version back as it was imported, sources and cross-references included, to make another version of it.
import { type ConceptKind, type EdgeRel, type Graph, graphSourceSchema, type Outcomes } from '@/lib/core/domain/graph'
import type { Db, Tx } from '../db'
import { groupBy } from '../group-by'

type Columns = {
  concepts: [string[], ConceptKind[], string[], string[][]]
  synonyms: [string[], string[]]
  edges: [EdgeRel[], string[], string[], (number | null)[], (string | null)[], (Outcomes | null)[]]
}

/** One row of arrays, because a row an edge costs seconds. */
export async function readSourceGraph(db: Db | Tx, graphId: number): Promise<Graph> {
  const { name, release, sources } = await db.graph.findUniqueOrThrow({ where: { id: graphId } })
  const { concepts, synonyms, edges } = await readColumns(db, graphId)
  const texts = groupBy(synonyms[1].keys(), (at) => synonyms[0][at] ?? '')
  const given = graphSourceSchema.array().parse(sources)
  return {
    ...{ name, release, sources: given.length > 0 ? given : undefined },
    concepts: concepts[0].map((id, at) => ({
      ...{ id, kind: concepts[1][at] ?? 'finding', label: concepts[2][at] ?? id },
      synonyms: (texts.get(id) ?? []).map((text) => synonyms[1][text] ?? ''),
      xrefs: concepts[3][at]?.length ? concepts[3][at] : undefined,
    })),
    edges: edges[0].map((rel, at) => ({
      ...{ rel, from: edges[1][at] ?? '', to: edges[2][at] ?? '', frequency: edges[3][at] ?? null },
      ...{ source: edges[4][at] ?? undefined, outcomes: edges[5][at] ?? undefined },
    })),
  }
}

async function readColumns(db: Db | Tx, graphId: number): Promise<Columns> {
  const [columns] = await db.$queryRaw<Columns[]>`
    SELECT
      (SELECT json_build_array(coalesce(json_agg(id), '[]'), coalesce(json_agg(kind), '[]'), coalesce(json_agg(label), '[]'),
          coalesce(json_agg(xrefs), '[]'))
        FROM (SELECT id, kind, label, xrefs FROM concepts WHERE graph_id = ${graphId} ORDER BY id COLLATE "C") c) AS concepts,
      (SELECT json_build_array(coalesce(json_agg(concept_id), '[]'), coalesce(json_agg(text), '[]'))
        FROM (SELECT concept_id, text FROM synonyms WHERE graph_id = ${graphId} ORDER BY concept_id COLLATE "C", ordinal) s) AS synonyms,
      (SELECT json_build_array(coalesce(json_agg(rel), '[]'), coalesce(json_agg(from_id), '[]'), coalesce(json_agg(to_id), '[]'),
          coalesce(json_agg(frequency), '[]'), coalesce(json_agg(source), '[]'), coalesce(json_agg(outcomes), '[]'))
        FROM (SELECT rel, from_id, to_id, frequency, source, outcomes FROM edges WHERE graph_id = ${graphId}
          ORDER BY rel, from_id COLLATE "C", to_id COLLATE "C") e) AS edges`
  if (!columns) throw new RangeError(`there is no graph ${graphId}`)
  return columns
}
