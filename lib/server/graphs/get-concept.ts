// One concept of a graph version: its names, its place in the hierarchy, and how much stands around it.
import type { ConceptDetail, GetConcept, Relation } from '@/lib/core/domain/concept-list'
import type { EdgeRel } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { annotatedAncestors } from '@/lib/core/graph/annotated-ancestors'
import { informationContent } from '@/lib/core/graph/information-content'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { rootPaths } from '@/lib/core/graph/root-paths'
import { backgroundRate } from '@/lib/core/metrics/background-rate'
import type { Context } from '../context'
import type { Db } from '../db'
import { findActiveName } from './graph-row'
import { countRelated } from './list-related'
import { requireConcept } from './require-concept'

const PATHS_MAX = 24

export async function getConcept(ctx: Context, input: GetConcept): Promise<ConceptDetail> {
  allow(ctx.actor, 'read-research')
  const { graph, graphId, version, concept } = await requireConcept(ctx.db, input)
  const { id, kind, label, synonyms, xrefs = [] } = concept
  const active = await findActiveName(ctx.db)
  const { paths, count } = rootPaths(graph, id, PATHS_MAX)
  const edges = await countEdges(ctx.db, graphId, id)
  const ancestors = kind === 'disease' ? annotatedAncestors(graph, id) : []
  const inherited = ancestors.length > 0 ? await countRelated(ctx.db, graphId, 'inherited-findings', ancestors) : 0
  return {
    graph: { id: graphId, version, isActive: active?.id === graphId },
    ...{ id, kind, label, synonyms, xrefs },
    informationContent: informationContent(graph, id),
    backgroundRate: kind === 'finding' ? backgroundRate(graph, id) : null,
    paths: paths.map((path) => namesOf(graph, path)),
    pathCount: count,
    counts: inherited > 0 ? { ...edges.counts, 'inherited-findings': inherited } : edges.counts,
    frequencies: edges.frequencies,
    inheritsFrom: namesOf(graph, ancestors),
  }
}

const namesOf = (graph: MedicalGraph, ids: readonly string[]) =>
  ids.map((id) => ({ id, label: graph.concept(id)?.label ?? id }))

type CountRow = { rel: EdgeRel; isFrom: boolean; edges: number; unstated: number; excluded: number }

/** What an edge is called from where the concept stands at its start or at its end. */
const names = {
  is_a: { from: 'parents', to: 'children' },
  has_finding: { from: 'findings', to: 'diseases' },
  reveals: { from: 'revealed-findings', to: 'revealing-tests' },
  indicates: { from: 'indicated-diseases', to: 'indicating-tests' },
} as const satisfies Record<EdgeRel, { from: Relation; to: Relation }>

async function countEdges(db: Db, graphId: number, id: string): Promise<Pick<ConceptDetail, 'counts' | 'frequencies'>> {
  const rows = await db.$queryRaw<CountRow[]>`
    SELECT rel::text AS rel, "isFrom", count(*)::int AS edges,
      count(*) FILTER (WHERE frequency IS NULL)::int AS unstated,
      count(*) FILTER (WHERE frequency = 0)::int AS excluded
    FROM (
      SELECT rel, true AS "isFrom", frequency FROM edges WHERE graph_id = ${graphId} AND from_id = ${id}
        AND rel IN ('is_a', 'has_finding', 'reveals', 'indicates')
      UNION ALL SELECT rel, false, frequency FROM edges WHERE graph_id = ${graphId} AND to_id = ${id}
    ) e GROUP BY rel, "isFrom"`
  const counts: ConceptDetail['counts'] = {}
  let frequencies = { stated: 0, unstated: 0, excluded: 0 }
  for (const { rel, isFrom, edges, unstated, excluded } of rows) {
    counts[isFrom ? names[rel].from : names[rel].to] = edges
    if (rel === 'has_finding') frequencies = { stated: edges - unstated - excluded, unstated, excluded }
  }
  return { counts, frequencies }
}
