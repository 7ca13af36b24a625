// Which state of people's choices a tree's scores depend on: the newest choice that can change one of its terms.
import type { ConceptKind } from '@/lib/core/domain/graph'
import { isDecidedById } from '@/lib/core/linking/is-decided-by-id'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Sql } from '../sql'

/**
 * Per tree the id of the newest link for a term of its, 0 where there is none. A score of the tree is up to date, as far as links
 * go, exactly when it was made at this revision or a later one: choices in between are about other terms.
 */
export async function linkRevisionOf(
  sql: Sql,
  graph: MedicalGraph,
  treeIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await sql.rows<{ treeId: number; kind: ConceptKind; concept: string; linkId: number }>(
    `WITH chosen AS MATERIALIZED (
      SELECT t.id, t.kind, t.concept, max(l.id) AS link_id
      FROM links l JOIN terms t ON t.kind = l.kind AND t.term = l.term GROUP BY t.id)
    SELECT u.tree_id AS "treeId", c.kind, c.concept, max(c.link_id) AS "linkId"
    FROM tree_terms u JOIN chosen c ON c.id = u.term_id WHERE u.tree_id = ANY($1::int[])
    GROUP BY u.tree_id, c.kind, c.concept`,
    [treeIds],
  )
  const revisions = new Map(treeIds.map((id) => [id, 0]))
  for (const { treeId, kind, concept, linkId } of rows) {
    if (isDecidedById(graph, kind, { concept })) continue
    revisions.set(treeId, Math.max(revisions.get(treeId) ?? 0, linkId))
  }
  return revisions
}
