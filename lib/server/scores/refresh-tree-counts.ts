// Counts the outcomes and decisions of trees anew from what their trajectories point at.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'

/** Counts outcomes and decisions of trees anew, so that lists read them without touching scores. Edited paths are not counted. */
export async function refreshTreeCounts(tx: Tx, treeIds: number[]): Promise<void> {
  const count = (condition: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${condition})`
  await tx.$executeRaw`
    UPDATE trees SET hit_count = c.hit, near_count = c.near, miss_count = c.miss, unresolved_count = c.unresolved,
      retain_count = c.retain, truncate_count = c.truncate, reject_count = c.reject
    FROM (SELECT t.tree_id,
        ${count(Prisma.sql`s.outcome = 'HIT'`)} AS hit, ${count(Prisma.sql`s.outcome = 'NEAR'`)} AS near,
        ${count(Prisma.sql`s.outcome = 'MISS'`)} AS miss, ${count(Prisma.sql`s.outcome = 'UNRESOLVED'`)} AS unresolved,
        ${count(Prisma.sql`d.kind = 'retain'`)} AS retain, ${count(Prisma.sql`d.kind = 'truncate'`)} AS truncate,
        ${count(Prisma.sql`d.kind = 'reject'`)} AS reject
      FROM trajectories t JOIN scores s ON s.id = t.current_score_id JOIN decisions d ON d.id = t.current_decision_id
      WHERE t.tree_id = ANY(${treeIds}::int[]) AND NOT t.is_edited GROUP BY t.tree_id) c
    WHERE trees.id = c.tree_id`
}
