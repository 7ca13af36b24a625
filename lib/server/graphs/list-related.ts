// What stands around one concept in one relation, a page at a time: the most frequent first, then by label.
import type { ListRelated, Relation, RelatedPage } from '@/lib/core/domain/concept-list'
import { type EdgeRel, outcomesSchema } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { annotatedAncestors } from '@/lib/core/graph/annotated-ancestors'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db } from '../db'
import { requireConcept } from './require-concept'

/** Which edges a relation reads, and at which end of them the concept stands. */
const edgesOf = {
  parents: { rel: 'is_a', near: 'from' },
  children: { rel: 'is_a', near: 'to' },
  findings: { rel: 'has_finding', near: 'from' },
  'inherited-findings': { rel: 'has_finding', near: 'from' },
  diseases: { rel: 'has_finding', near: 'to' },
  'revealing-tests': { rel: 'reveals', near: 'to' },
  'revealed-findings': { rel: 'reveals', near: 'from' },
  'indicated-diseases': { rel: 'indicates', near: 'from' },
  'indicating-tests': { rel: 'indicates', near: 'to' },
} as const satisfies Record<Relation, { rel: EdgeRel; near: 'from' | 'to' }>

const columns = { from: Prisma.raw('from_id'), to: Prisma.raw('to_id') }

/** Sources and cross-references are read from the database, for this concept alone. */
export async function listRelated(ctx: Context, input: ListRelated): Promise<RelatedPage> {
  allow(ctx.actor, 'read-research')
  const { graph, graphId, concept } = await requireConcept(ctx.db, input)
  const { relation, cursor = null, limit } = input
  const near = nearOf(graph, concept, relation)
  const total = await countRelated(ctx.db, graphId, relation, near)
  if (total === 0) return { items: [], nextCursor: null, total }
  const rows = await readRelated(ctx.db, { graphId, relation, near, cursor, limit: limit + 1 })
  if (rows.length === 0 && cursor !== null) {
    throw new DomainError('invalid-input', `"${cursor}" is not among these concepts; start at the first page.`)
  }
  const shown = rows.slice(0, limit)
  const isInherited = relation === 'inherited-findings'
  const items = shown.map(({ id, label, children, frequency, source, outcomes, from }) => ({
    ...{ id, label, children, frequency, source },
    outcomes: outcomesSchema.nullable().parse(outcomes),
    from: isInherited
      ? from.map((ancestor) => ({ id: ancestor, label: graph.concept(ancestor)?.label ?? ancestor }))
      : [],
  }))
  return { items, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null, total }
}

function nearOf(graph: MedicalGraph, { id, kind }: { id: string; kind: string }, relation: Relation): string[] {
  if (relation !== 'inherited-findings') return [id]
  return kind === 'disease' ? annotatedAncestors(graph, id) : []
}

export async function countRelated(db: Db, graphId: number, relation: Relation, near: string[]): Promise<number> {
  const { nearColumn, farColumn, rel } = endsOf(relation)
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(DISTINCT ${farColumn})::int AS total FROM edges
    WHERE graph_id = ${graphId} AND rel = ${rel}::"EdgeRel" AND ${nearColumn} = ANY(${near})`
  return row?.total ?? 0
}

function endsOf(relation: Relation) {
  const { rel, near } = edgesOf[relation]
  return { rel, nearColumn: columns[near], farColumn: columns[near === 'from' ? 'to' : 'from'] }
}

type RelatedRow = {
  id: string
  label: string
  children: number
  frequency: number | null
  source: string | null
  outcomes: unknown
  from: string[]
}
type ReadRelated = { graphId: number; relation: Relation; near: string[]; cursor: string | null; limit: number }

/** Of several edges to one concept, as several ancestors have them, the one with the largest weight counts. */
function readRelated(db: Db, { graphId, relation, near, cursor, limit }: ReadRelated): Promise<RelatedRow[]> {
  const { nearColumn, farColumn, rel } = endsOf(relation)
  return db.$queryRaw<RelatedRow[]>`
    WITH best AS (
      SELECT DISTINCT ON (${farColumn}) ${farColumn} AS id, frequency, source, outcomes,
        coalesce(frequency, 0.5) AS weight, array_agg(${nearColumn}) OVER (PARTITION BY ${farColumn}) AS "from"
      FROM edges WHERE graph_id = ${graphId} AND rel = ${rel}::"EdgeRel" AND ${nearColumn} = ANY(${near})
      ORDER BY ${farColumn}, weight DESC, ${nearColumn}
    ), named AS (
      SELECT b.*, c.label, lower(c.label) COLLATE "C" AS name, b.id COLLATE "C" AS key
      FROM best b JOIN concepts c ON c.graph_id = ${graphId} AND c.id = b.id
    )
    SELECT n.id, n.label, n.frequency, n.source, n.outcomes, n."from",
      (SELECT count(*)::int FROM edges e WHERE e.graph_id = ${graphId} AND e.to_id = n.id AND e.rel = 'is_a') AS children
    FROM named n
    WHERE ${cursor}::text IS NULL OR (-n.weight, n.name, n.key) > (SELECT -weight, name, key FROM named WHERE id = ${cursor})
    ORDER BY n.weight DESC, n.name, n.key LIMIT ${limit}`
}
