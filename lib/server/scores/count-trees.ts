// Counts outcomes and decisions of trees just scored, so that lists read them without touching scores.
import type { DecisionKind } from '@/lib/core/domain/filter'
import type { Outcome } from '@/lib/core/domain/score'
import type { Sql } from '../sql'
import type { ScorableTree } from './load-scorable-trees'

export type Decided = { outcome: Outcome; kind: DecisionKind }

const columns = ['HIT', 'NEAR', 'MISS', 'UNRESOLVED', 'retain', 'truncate', 'reject'] as const

/** `decided`: by trajectory. Edited paths are not counted. */
export async function countTrees(
  sql: Sql,
  trees: readonly ScorableTree[],
  decided: ReadonlyMap<number, Decided>,
): Promise<void> {
  const counts = columns.map(() => new Array<number>(trees.length).fill(0))
  const add = (column: (typeof columns)[number], tree: number) => {
    const own = counts[columns.indexOf(column)]
    if (own) own[tree] = (own[tree] ?? 0) + 1
  }
  trees.forEach(({ trajectories }, at) => {
    for (const { id, isEdited } of trajectories) {
      const found = isEdited ? undefined : decided.get(id)
      if (!found) continue
      add(found.outcome, at)
      add(found.kind, at)
    }
  })
  await sql.rows(
    `UPDATE trees t SET hit_count = c.hit, near_count = c.near, miss_count = c.miss, unresolved_count = c.unresolved,
       retain_count = c.retain, truncate_count = c.truncate, reject_count = c.reject
     FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[])
       AS c(id, hit, near, miss, unresolved, retain, truncate, reject)
     WHERE t.id = c.id AND (t.hit_count, t.near_count, t.miss_count, t.unresolved_count, t.retain_count, t.truncate_count,
       t.reject_count) IS DISTINCT FROM (c.hit, c.near, c.miss, c.unresolved, c.retain, c.truncate, c.reject)`,
    [trees.map((tree) => tree.id), ...counts],
  )
}
